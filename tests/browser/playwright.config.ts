/**
 * Page modules and components in plain pages, in Chromium and in stock Firefox ESR. No extension is loaded here: that is
 * the work of `tests/e2e`.
 */
import { defineConfig } from '@playwright/test'
import { launchOptions } from '../browsers.ts'

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
    { name: 'firefox', use: { browserName: 'firefox', launchOptions: launchOptions('firefox') } },
  ],
})
