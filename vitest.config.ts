import { defineConfig } from 'vitest/config'
import { compileCache } from './scripts/setup.mjs'

/** These folders know nothing outside of them (`tsconfig.pure.json`): there is no state that one file could leave another. */
const pure = 'tests/unit/{analysis,arabic,lexicon,pack,related}/**/*.test.ts'

/**
 * Unit tests alone: what touches a page runs in real browsers (`tests/browser`, `tests/e2e`). On every core: Vitest would
 * leave one free, which on two cores is half of them. With all of them busy a test that compiles the whole pack takes seconds.
 */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    testTimeout: 60_000,
    // For the command lines that tests start, a hundred times in all.
    env: { NODE_COMPILE_CACHE: compileCache },
    projects: [
      {
        extends: true,
        // A process for each file would read and warm up the same code for each: twice the time of the tests themselves.
        test: { name: 'pure', include: [pure], isolate: false },
      },
      { extends: true, test: { name: 'around', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: [pure] } },
    ],
  },
})
