import { defineConfig } from 'vitest/config'

/**
 * Unit tests alone: what touches a page runs in real browsers (`tests/browser`, `tests/e2e`). On every core: Vitest would
 * leave one free, which on two cores is half of them.
 */
export default defineConfig({ test: { include: ['tests/unit/**/*.test.{ts,tsx}'], maxWorkers: '100%' } })
