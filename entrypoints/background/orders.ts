/** Messages from the background to the page scripts of a tab, and to open extension pages. */
import type { Announcement, OrderAnswers, PageOrder, PageReport } from '../../lib/messages/contract.ts'
import { pageReportSchema } from '../../lib/messages/schema.ts'
import { browser } from '../../lib/platform/browser.ts'

/** Sends an order and gives the page's answer; null where no page script listens. The answer is not checked here. */
export async function order<Type extends PageOrder['type']>(
  tab: number,
  message: Extract<PageOrder, { type: Type }>,
): Promise<OrderAnswers[Type] | null> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) ?? null
  } catch {
    // No receiving end: no page script of ours in this tab.
    return null
  }
}

/**
 * Sends an order to every tab, and waits for none of them: a page that asks something itself (`alert`), or is busy for
 * long, answers only afterwards.
 */
export async function orderAll(message: PageOrder): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void order(id, message)
}

/** What the page of a tab says of itself; null where no page script does. */
export async function reportOf(tab: number): Promise<PageReport | null> {
  const parsed = pageReportSchema.safeParse(await order(tab, { type: 'report' }))
  return parsed.success ? parsed.data : null
}

/** Tells open popups and side panels that something about a tab changed. */
export async function announce(message: Announcement): Promise<void> {
  try {
    await browser.runtime.sendMessage(message)
  } catch {
    // No extension page is open: nobody to tell.
  }
}
