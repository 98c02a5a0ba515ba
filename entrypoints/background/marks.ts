/** The switch of the marks: everywhere, by what the reader sees in the page in front. */
import { browser } from '../../lib/platform/browser.ts'
import { changeSettings } from '../../lib/store/settings.ts'
import { knownSettings } from './known-settings.ts'
import { announce, order } from './orders.ts'

/**
 * Marks on or off in all pages. The page in front may have marks of its own, switched in its panel: turned around, they
 * become what they are not there, so that each press changes what is seen. False where the tab shows no article.
 */
export async function switchMarks(tab: number, show: boolean | 'toggle'): Promise<boolean> {
  const shown = order(tab, { type: 'marks', show })
  // What is not turned around needs no answer, which a page that asks something (`alert`) gives only afterwards.
  const marks = show === 'toggle' ? await shown : show
  if (typeof marks !== 'boolean') return false
  await changeSettings((now) => ({ ...now, marks }))
  await shown
  // Where only this page differed, no setting changes, and nothing else would tell the open popup or side panel.
  await announce({ type: 'tab-changed', tab })
  return true
}

/** The key. Where it would change nothing that is seen, the popup says why and has the switch. */
export async function turnMarks(tab: number | undefined): Promise<void> {
  const { policy } = await knownSettings()
  const isFixed = policy.fixed.marks !== undefined
  if (!isFixed && tab !== undefined && (await switchMarks(tab, 'toggle'))) return
  try {
    await browser.action.openPopup()
  } catch {
    // No window to open it in, or (Firefox) the press is too long ago.
    if (!isFixed) await changeSettings((now) => ({ ...now, marks: !now.marks }))
  }
}
