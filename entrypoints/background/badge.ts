/** The number on the toolbar button: different names marked on the page of a tab; nothing when off or silent. */
import { browser } from '../../lib/platform/browser.ts'

const colours = { background: '#1f4e79', text: '#ffffff' }

/** The browser clears a tab's badge by itself when the tab moves to another page. */
export async function showCount(tab: number, names: number): Promise<void> {
  try {
    // All at once: between two calls the tab may move on to another page.
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: colours.background }),
      browser.action.setBadgeTextColor?.({ tabId: tab, color: colours.text }),
      browser.action.setBadgeText({ tabId: tab, text: names > 0 ? String(names) : '' }),
    ])
  } catch {
    // The tab was closed meanwhile.
  }
}
