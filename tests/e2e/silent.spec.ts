/** Pages on which Hawamish has nothing to say: no mark, no panel, no number, and no work beyond the gate. */
import { silentPages } from './pages.ts'
import { badgeOf, expect, inExtension, listen, markedTexts, tabOf, test, words } from './test.ts'

for (const [name, { url, ...answer }] of Object.entries(silentPages)) {
  test(`silent on ${name}`, async ({ session, control, web }) => {
    web.serve(url, answer)
    const page = await session.open('about:blank')
    const said = listen(page)
    await page.goto(url)
    const tab = await tabOf(control, page.url())
    const state = () => inExtension(control, (api, id) => api.runtime.sendMessage({ type: 'tab-state', tab: id }), tab)
    await expect.poll(state).toMatchObject({
      ok: true,
      value: { granted: true, page: { state: expect.stringMatching(/^not-/) as unknown }, found: null },
    })
    expect(await markedTexts(page)).toEqual([])
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
    await expect(page.locator('html > div[popover]')).toHaveCount(0)
    expect(await badgeOf(control, page)).toBe('')
    expect(said).toEqual([])
  })
}

test('the popup says why', async ({ session, control, web }) => {
  const { url, ...answer } = silentPages['a section page']
  web.serve(url, answer)
  const page = await session.open(url)
  const popup = await session.openOwn(`popup.html?tab=${await tabOf(control, page.url())}`)
  await expect(popup.locator('.popup-title')).toHaveText(words['status.notArticle'])
})

test('a page that is read on demand ends in a sentence, article or not', async ({ session, control, web }) => {
  const { url, ...answer } = silentPages['a section page']
  web.serve(url, answer)
  const page = await session.open(url)
  const popup = await session.openOwn(`popup.html?tab=${await tabOf(control, page.url())}`)
  const title = popup.locator('.popup-title')
  await expect(title).toHaveText(words['status.notArticle'])
  await popup.getByRole('button', { name: words['popup.read'] }).click()
  // Many readings in a row: none of them is left at "reading".
  for (let time = 0; time < 3; time += 1) {
    await expect(title).toHaveText(words['status.notArticle'])
    await popup.getByRole('button', { name: words['popup.read'] }).click()
  }
  await expect(title).toHaveText(words['status.notArticle'])
})
