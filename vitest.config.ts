import { defineConfig } from 'vitest/config'

/** Unit tests alone: what touches a page runs in real browsers (`tests/browser`, `tests/e2e`). */
export default defineConfig({ test: { include: ['tests/unit/**/*.test.{ts,tsx}'] } })
