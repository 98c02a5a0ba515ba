import { afterEach, expect, it, vi } from 'vitest'

vi.mock('webextension-polyfill', () => ({
  default: { extension: { isAllowedFileSchemeAccess: async () => false }, runtime: {} },
}))
const { closedAt } = await import('../../../entrypoints/background/closed.ts')

afterEach(() => vi.unstubAllEnvs())

it.each<[string | undefined, 'page' | 'files' | 'hidden' | null, 'page' | 'files' | 'hidden' | null]>([
  ['https://sana.sy/1', null, null],
  ['http://sana.sy/1', null, null],
  ['https://chromewebstore.google.com/detail/x', 'page', null],
  ['https://addons.mozilla.org/ar/firefox/', null, 'page'],
  ['https://support.mozilla.org/ar/kb/x', null, 'page'],
  ['https://news.addons.mozilla.org.example/', null, null],
  ['about:config', 'page', 'page'],
  ['chrome://version', 'page', 'page'],
  ['data:text/html,x', 'page', 'page'],
  ['file:///home/x/report.html', 'files', 'files'],
  [undefined, 'hidden', 'hidden'],
])('%s: %s in Chrome, %s in Firefox', async (url, chrome, firefox) => {
  vi.stubEnv('BROWSER', 'chrome')
  expect(await closedAt(url)).toBe(chrome)
  vi.stubEnv('BROWSER', 'firefox')
  expect(await closedAt(url)).toBe(firefox)
})
