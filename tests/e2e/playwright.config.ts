/**
 * The built extension in Chromium and in stock Firefox ESR, on a loopback web of real host names. Each worker
 * has a browser of its own with a fresh profile, and a web of its own.
 */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  globalSetup: './builds.ts',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    { name: 'package', testMatch: 'package.spec.ts' },
    { name: 'chromium', testIgnore: ['package.spec.ts', '*.firefox.spec.ts'] },
    { name: 'firefox', testIgnore: ['package.spec.ts', '*.chromium.spec.ts'] },
  ],
})
