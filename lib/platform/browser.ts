/**
 * The browser's extension API, promises everywhere. The only module that imports the polyfill, which wraps `chrome` in
 * Chrome 128–147 and hands on the native `browser` elsewhere (platform.md §1.3). For the background and the extension's
 * own pages; page scripts use the few calls of `page-runtime.ts`, which keeps them small.
 */
import browser from 'webextension-polyfill'

export { browser }
export type { Scripting, Storage, Tabs } from 'webextension-polyfill'

/** Chrome's side panel, which the polyfill hands through but has no types for. Absent in Firefox. */
export type SidePanel = {
  open(options: { tabId?: number; windowId?: number }): Promise<void>
  setOptions(options: { tabId?: number; path?: string; enabled?: boolean }): Promise<void>
}

/** The side panel of this browser; null where it has none. */
export function sidePanel(): SidePanel | null {
  return (browser as unknown as { sidePanel?: SidePanel }).sidePanel ?? null
}

/** `https://www.sana.sy/x` → `sana.sy`; null for anything that is not https. */
export function hostOf(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url)
  return parsed?.protocol === 'https:' ? parsed.hostname.replace(/^www\./, '') : null
}

/** The first Firefox in which the reader decides about local files, and which says what was decided. */
const firefoxAsksForFiles = 153

/**
 * Whether the browser lets an extension into local files, which the reader allows in the browser's list of extensions.
 * Firefox before 153 always says no and lets it in.
 */
export async function mayReadFiles(): Promise<boolean> {
  if (await browser.extension.isAllowedFileSchemeAccess()) return true
  // Only Firefox can be asked.
  const { getBrowserInfo } = browser.runtime as Partial<typeof browser.runtime>
  const version = (await getBrowserInfo?.())?.version
  return version !== undefined && Number.parseInt(version, 10) < firefoxAsksForFiles
}
