/** The panel of the browser itself: Chrome's side panel, Firefox's sidebar. Both open only within a click. */
import { browser, sidePanel } from '../../lib/platform/browser.ts'

/** Opens it for a tab; null where the browser has none (Firefox for Android). Call the result in the click itself. */
export function nativePanel(): ((tab: number) => void) | null {
  const panel = sidePanel()
  if (panel) return (tab) => void panel.open({ tabId: tab })
  const { sidebarAction } = browser as Partial<typeof browser>
  return sidebarAction ? () => void sidebarAction.open() : null
}
