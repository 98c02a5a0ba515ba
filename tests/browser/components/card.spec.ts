import { callsOf, expect, test } from './gallery.ts'

test('name, kind, role on the day, description, and the date it holds for', async ({ story }) => {
  const page = await story('card')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('أحمد الشرع')
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page.locator('.card-then')).toContainText('رئيس الجمهورية العربية السورية')
  await expect(page.locator('.as-of')).toContainText('22 نيسان/أبريل 2026')
  await expect(page.locator('.card-other bdi')).toHaveAttribute('dir', 'ltr')
})

test('a name in the other script that takes two lines keeps to the side of the card', async ({ story }) => {
  for (const [lang, side] of [
    ['ar', 'right'],
    ['en', 'left'],
  ] as const) {
    const page = await story('card', { lang })
    const edges = await page.locator('.card-other bdi').evaluate((name, edge) => {
      name.textContent = Array.from({ length: 12 }, () => name.textContent).join(' ')
      const range = document.createRange()
      range.selectNodeContents(name)
      const lines = new Map([...range.getClientRects()].map((line) => [Math.round(line.top), line]))
      const at = [...lines.values()].map((line) => Math.round(line[edge]))
      return { lines: lines.size, apart: Math.max(...at) - Math.min(...at) }
    }, side)
    expect(edges.lines).toBeGreaterThan(1)
    // A space may hang at the end of a line.
    expect(edges.apart, lang).toBeLessThanOrEqual(6)
  }
})

test('copies the names as a search string and the card with its sources, and says so', async ({ story }) => {
  const page = await story('card')
  await page.getByRole('button', { name: 'نسخ الأسماء عبارةَ بحث' }).click()
  await expect(page.getByRole('status')).toHaveText(/نُسخ/)
  await page.getByRole('button', { name: 'نسخ البطاقة مع مصادرها' }).click()
  const copied = (await callsOf(page)).map(([, text]) => String(text))
  expect(copied[0]).toContain('"أبو محمد الجولاني" OR ')
  expect(copied[1]).toContain('https://example.org/source')
})

test('goes to what the article says, to related names, and steps through the mentions', async ({ story }) => {
  const page = await story('card')
  await page.locator('.passage').first().click()
  await page.getByRole('button', { name: 'قانون قيصر' }).click()
  await page.getByRole('button', { name: 'الموضع التالي' }).click()
  await page.getByRole('button', { name: 'الموضع السابق' }).click()
  expect(await callsOf(page)).toEqual([
    ['go', { start: 300, end: 345 }],
    ['open', 'caesar'],
    ['step', 1],
    ['step', -1],
  ])
})

test('wrong here: hides the link on this page or everywhere, and says where that is kept', async ({ story }) => {
  const page = await story('card')
  const button = page.getByRole('button', { name: 'هذا الربط خطأ؟' })
  await button.click()
  await expect(page.locator('.menu-list')).toContainText('على جهازك وحده')
  const [list, card] = await Promise.all([
    page.locator('.menu-list').boundingBox(),
    page.locator('.card-float').boundingBox(),
  ])
  expect(list?.x).toBeGreaterThanOrEqual(card?.x ?? 0)
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual((card?.x ?? 0) + (card?.width ?? 0))
  await page.getByRole('button', { name: /إلغاء ربط .*الشرع.* في هذه الصفحة/ }).click()
  await expect(button).toBeFocused()
  await button.click()
  await page.getByRole('button', { name: /في كل الصفحات/ }).click()
  expect(await callsOf(page)).toEqual([
    ['wrong', { id: 'sharaa', everywhere: false }],
    ['wrong', { id: 'sharaa', everywhere: true }],
  ])
})

test('Esc closes it; in its menu Esc closes the menu first', async ({ story }) => {
  const page = await story('card')
  await page.getByRole('button', { name: 'هذا الربط خطأ؟' }).click()
  await page.keyboard.press('Escape')
  expect(await callsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect((await callsOf(page)).map(([call]) => call)).toEqual(['close'])
})

test('a place shows what it lies in, smallest first', async ({ story }) => {
  const page = await story('card-place')
  await expect(page.locator('.chain > li')).toHaveText(['داريا', 'منطقة داريا', 'محافظة ريف دمشق', 'سوريا'])
})

test('without callbacks there are no controls for them, without content no headings', async ({ story }) => {
  const page = await story('card-bare')
  await expect(page.getByRole('button')).toHaveText([''])
  await expect(page.getByRole('button', { name: 'إغلاق البطاقة' })).toBeVisible()
  await expect(page.locator('.hw h3')).toHaveCount(0)
})

test('reasons on demand', async ({ story }) => {
  const page = await story('card')
  await expect(page.locator('.reasons')).toHaveCount(0)
  await page.getByRole('button', { name: 'لماذا عُلّم هذا الاسم؟' }).click()
  await expect(page.locator('.reasons > li')).toHaveCount(2)
})

test('the name leads, by eye and by key: what is done with the card comes after it, on the lines of name and kind', async ({
  story,
}) => {
  const page = await story('card')
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused()
  const labels: (string | null)[] = []
  for (let stop = 0; stop < 4; stop += 1) {
    await page.keyboard.press('Tab')
    labels.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null))
  }
  expect(labels).toEqual(['الفتح في الهوامش', 'إغلاق البطاقة', 'الموضع السابق', 'الموضع التالي'])
  const name = await page.getByRole('heading', { level: 2 }).boundingBox()
  const close = await page.getByRole('button', { name: 'إغلاق البطاقة' }).boundingBox()
  expect(Math.abs((name?.y ?? 0) - (close?.y ?? 99))).toBeLessThan(12)
})

test('a card without sources and without anything to do ends with its text', async ({ story }) => {
  const page = await story('card-bare')
  await expect(page.locator('.card-foot')).toHaveCSS('border-top-width', '0px')
})
