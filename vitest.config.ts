import { defineConfig } from 'vitest/config'

/**
 * Unit tests alone: what touches a page runs in real browsers (`tests/browser`, `tests/e2e`). On every core: Vitest would
 * leave one free, which on two cores is half of them. With all of them busy a test that compiles the whole pack takes seconds.
 */
export default defineConfig({
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], maxWorkers: '100%', testTimeout: 30_000 },
})
