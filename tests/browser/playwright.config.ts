/**
 * Page modules and components in plain pages, in Chromium and in stock Firefox ESR. No extension is loaded here: that is
 * the work of `tests/e2e`.
 */
import { defineConfig } from '@playwright/test'
import { launchOptions } from '../browsers.ts'

const firefox = launchOptions('firefox')
const dark = { 'ui.systemUsesDarkTheme': 1, 'layout.css.prefers-color-scheme.content-override': 0 }

/** What a reader asks of the system cannot be changed in a running Firefox over WebDriver BiDi (platform.md §5.2). */
const firefoxWith = (firefoxUserPrefs: Record<string, number>) => ({ ...firefox, firefoxUserPrefs })

export default defineConfig({
  testDir: '.',
  globalSetup: './built.ts',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  timeout: 30_000,
  reporter: [['list']],
  use: { trace: 'on-first-retry', locale: 'ar' },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', launchOptions: launchOptions('chromium') } },
    { name: 'firefox', use: { browserName: 'firefox', launchOptions: firefox }, grepInvert: /@(dark|motion|forced)\b/ },
    {
      name: 'firefox, as a dark system without motion',
      use: { browserName: 'firefox', launchOptions: firefoxWith({ ...dark, 'ui.prefersReducedMotion': 1 }) },
      grep: /@(dark|motion)\b/,
    },
    {
      name: 'firefox, with forced colours',
      use: { browserName: 'firefox', launchOptions: firefoxWith({ 'browser.display.document_color_use': 2 }) },
      grep: /@forced\b/,
    },
  ],
})
