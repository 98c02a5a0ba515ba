import { expect, it, vi } from 'vitest'

/** What the browser says when it is asked; only Firefox tells its version. */
const said = vi.hoisted(() => ({ allowed: false, version: null as string | null }))
vi.mock('webextension-polyfill', () => ({
  default: {
    extension: { isAllowedFileSchemeAccess: async () => said.allowed },
    runtime: {
      get getBrowserInfo() {
        return said.version === null ? undefined : async () => ({ version: said.version })
      },
    },
  },
}))

const { mayReadFiles } = await import('../../../lib/platform/browser.ts')

it.each([
  ['Chrome, allowed', true, null, true],
  ['Chrome, not allowed', false, null, false],
  ['Firefox from 153 on, allowed', true, '153.0', true],
  ['Firefox from 153 on, not allowed', false, '153.7.0', false],
  ['Firefox before, which always says no', false, '152.0.1', true],
])('local files: %s', async (_, allowed, version, may) => {
  Object.assign(said, { allowed, version })
  expect(await mayReadFiles()).toBe(may)
})
