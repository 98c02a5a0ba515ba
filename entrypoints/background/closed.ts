/** What the browser keeps every extension out of, whatever leave it has. */
import type { TabState } from '../../lib/messages/contract.ts'
import { mayReadFiles } from '../../lib/platform/browser.ts'

/** Each browser closes its own store and accounts; Firefox by its preference `extensions.webextensions.restrictedDomains`. */
const closedHosts = {
  chrome: ['chromewebstore.google.com', 'chrome.google.com'],
  firefox: [
    'accounts-static.cdn.mozilla.net',
    'accounts.firefox.com',
    'addons.cdn.mozilla.net',
    'addons.mozilla.org',
    'api.accounts.firefox.com',
    'content.cdn.mozilla.net',
    'discovery.addons.mozilla.org',
    'oauth.accounts.firefox.com',
    'profile.accounts.firefox.com',
    'support.mozilla.org',
    'sync.services.mozilla.com',
  ],
} as const

/** What keeps us out of the page at an address; null where nothing does. Undefined: an address that the browser hides. */
export async function closedAt(url: string | undefined): Promise<TabState['closed']> {
  if (url === undefined) return 'hidden'
  const parsed = URL.parse(url)
  if (parsed?.protocol === 'file:') return (await mayReadFiles()) ? null : 'files'
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return 'page'
  const hosts: readonly string[] = closedHosts[import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chrome']
  return hosts.includes(parsed.hostname) ? 'page' : null
}
