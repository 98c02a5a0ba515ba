/** Who sent a message: one of our page scripts, one of our own pages, or nobody we answer. */
export type Sender = {
  id?: string | undefined
  url?: string | undefined
  origin?: string | undefined
  frameId?: number | undefined
  documentId?: string | undefined
  tab?: { id?: number | undefined; incognito?: boolean | undefined; url?: string | undefined } | undefined
}

/** Our own identity: `runtime.id`, and `runtime.getURL('/')` without the slash. */
export type Own = { id: string; origin: string }

export type PageSender = { kind: 'page'; tab: number; document: string | null; url: string; private: boolean }
export type ExtensionSender = { kind: 'extension'; private: boolean }
export type KnownSender = PageSender | ExtensionSender

const pageSchemes = new Set(['https:', 'http:', 'file:'])

/**
 * Page scripts run in top frames of tabs only; everything else with our id must come from our own origin. A sender that
 * claims two things at once (our origin in `origin`, a web address in `url`) is nobody.
 */
export function knowSender(sender: Sender, own: Own): KnownSender | null {
  if (sender.id !== own.id || !sender.url) return null
  const url = URL.parse(sender.url)
  if (!url) return null
  if (sender.url.startsWith(`${own.origin}/`)) {
    return sender.origin === undefined || sender.origin === own.origin
      ? { kind: 'extension', private: sender.tab?.incognito === true }
      : null
  }
  if (sender.origin === own.origin || !pageSchemes.has(url.protocol)) return null
  const tab = sender.tab?.id
  if (sender.frameId !== 0 || tab === undefined || tab < 0) return null
  return {
    kind: 'page',
    tab,
    document: sender.documentId ?? null,
    url: sender.url,
    private: sender.tab?.incognito === true,
  }
}
