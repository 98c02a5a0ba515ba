/** Pages that hold the keyboard in a dialog of theirs: what the reader went to by will can be used all the same. */
import type { Page } from '@playwright/test'
import { articlePage } from './pages.ts'
import { cardIn, clickMark, expect, markedTexts, orderPage, panelIn, setSettings, test, waitForMarks } from './test.ts'

const back = "if (!box.contains(where)) box.querySelector('button').focus()"
const nextButton = `event.preventDefault()
  const all = [...box.querySelectorAll('button')]
  all[(all.indexOf(document.activeElement) + 1) % all.length].focus()`
/** How pages do it, as event and reaction. */
const traps: Record<string, string> = {
  'when it hears of a focus elsewhere': `document.addEventListener('focusin', ({ target: where }) => { ${back} })`,
  'first of all': `for (const type of ['focus', 'focusin']) document.addEventListener(type, ({ target: where }) => { ${back} }, true)`,
  'with the Tab key': `document.addEventListener('keydown', (event) => { if (event.key === 'Tab') { ${nextButton} } }, true)`,
  'when its dialog loses the focus': `box.addEventListener('focusout', ({ relatedTarget: where }) => { setTimeout(() => { ${back} }) })`,
}

function trapped(attributes: string, trap: string): string {
  return articlePage({
    tail: `<div id="box" role="dialog" ${attributes} style="position:fixed;inset:auto 0 0;background:#fff">ملفات الارتباط
<button>موافق</button> <button>رفض</button></div>
<script>const box = document.querySelector('#box'); box.querySelector('button').focus(); ${trap}</script>`,
  })
}

/** Goes on with Tab until a control of ours with these words has the keyboard. */
async function tabTo(page: Page, words: RegExp, selector = '*'): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate((wanted) => {
      const inner = document.activeElement?.shadowRoot?.activeElement
      return inner?.matches(wanted) ? (inner.getAttribute('aria-label') ?? inner.textContent ?? '') : ''
    }, selector)
  for (let presses = 0; presses < 60; presses += 1) {
    if (words.test(await focused())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard never came to ${words.source}`)
}

for (const attributes of ['', 'aria-modal="true"'])
  for (const [how, trap] of Object.entries(traps))
    test(`"wrong here?" is reached by key where ${attributes || 'a page'} holds the keyboard ${how}`, async ({
      session,
      control,
      web,
    }) => {
      await setSettings(control, { panel: 'ask' })
      const url = `https://almanassa.com/news/trapped-${how.length}${attributes.length}`
      web.put(url, trapped(attributes, trap))
      const page = await session.open(url)
      await waitForMarks(page)
      await clickMark(page, 'براد كوبر')
      const heading = cardIn(page).getByRole('heading', { level: 2 })
      await expect(heading).toHaveText('براد كوبر')
      await expect(heading).toBeFocused()
      await tabTo(page, /هذا الربط خطأ/)
      await page.keyboard.press('Enter')
      await tabTo(page, /في هذه الصفحة/)
      await page.keyboard.press('Enter')
      await expect.poll(() => markedTexts(page)).not.toContain('براد كوبر')
    })

test('the list of names is walked by key there, and the page has the keyboard again afterwards', async ({
  session,
  control,
  web,
}) => {
  await setSettings(control, { panel: 'ask' })
  const url = 'https://almanassa.com/news/trapped-panel'
  web.put(url, trapped('aria-modal="true"', Object.values(traps).join(';')))
  const page = await session.open(url)
  await waitForMarks(page)
  await orderPage(control, page, { type: 'panel', show: true })
  await expect(panelIn(page)).toBeFocused()
  await tabTo(page, /./, '.name-button')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(panelIn(page).locator('article.card')).toBeVisible()
  await tabTo(page, /هذا الربط خطأ/)
  // The dialog's own controls still work, and its trap holds within the page.
  await page.getByRole('button', { name: 'موافق' }).click()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'رفض' })).toBeFocused()
})
