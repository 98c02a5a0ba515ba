import type { Page } from '@playwright/test'
import { callsOf, expect, test } from './gallery.ts'

/** Titles of the sections in the order of the page. */
const order = (page: Page): Promise<string[]> => page.locator('.section-title').allTextContents()
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
const status = (page: Page) => page.locator('.panel > [role=status]')

test('the first glance: event, when and where, reports and origins', async ({ story }) => {
  const page = await story('panel')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('عملية مشتركة على مخابئ سلاح لداعش في ريف دمشق')
  await expect(page.locator('.lead-line').nth(1)).toHaveText(/8.* تقارير\s*أصل واحد\s*تقرير واحد بلا أصل معروف/)
})

test('an event that is only likely is called so under its title, and why stands in the report', async ({ story }) => {
  const page = await story('panel')
  await expect(page.locator('.lead')).not.toContainText('يُرجَّح')
  await story('panel-crowded')
  await expect(page.locator('.lead-line').first()).toHaveText('يُرجَّح أنه تقرير عن هذا الحدث')
  await page.getByRole('button', { name: 'لماذا يُرجَّح هذا الحدث؟' }).click()
  await expect(page.locator('.reasons')).toContainText('نُشر بعد يوم من البيان')
})

test('nothing is said twice: title, when, where and number of origins', async ({ story }) => {
  const page = await story('panel')
  await expect(page.locator('[data-section="report"]')).not.toContainText('عملية مشتركة على مخابئ سلاح')
  await expect(page.locator('[data-section="background"]')).not.toContainText('ريف دمشق، جنوب سوريا')
  await expect(page.locator('[data-section="related"]')).not.toContainText('أصل واحد')
})

test('headline and body stand side by side in their own words, and lead there', async ({ story }) => {
  const page = await story('panel')
  await expect(page.locator('.difference-values', { hasText: 'العنوان' })).toHaveText(
    /العنوان.*: 15.*المتن.*: أكثر من 15/,
  )
  await page.locator('.place-button').nth(1).click()
  expect(await callsOf(page)).toEqual([['go', { start: 60, end: 72 }]])
})

test('how often a name was chosen, and how often in quotation marks', async ({ story }) => {
  const page = await story('panel')
  await expect(page.locator('.used-form .hint')).toHaveText('قدحية، مرتان، واحدة بين علامتي تنصيص')
})

test('sections without content are absent', async ({ story }) => {
  const page = await story('panel-one-name')
  expect(await order(page)).toEqual(['هذا التقرير', 'الأسماء في النص'])
  await story('panel-empty')
  expect(await order(page)).toEqual(['هذا التقرير'])
  await expect(page.locator('.published')).toContainText('لم يُعثر في الصفحة على تاريخ نشر موثوق')
})

test('a section folds with Enter and says so', async ({ story }) => {
  const page = await story('panel')
  const button = page.getByRole('button', { name: 'الخلفية' })
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('.timeline')).toBeVisible()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(page.locator('.timeline')).toHaveCount(0)
})

test('Alt with an arrow moves a section, keeps the focus and tells the new place', async ({ story }) => {
  const page = await story('panel')
  await page.getByRole('button', { name: /^الأسماء في النص/ }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  expect(await order(page)).toEqual(['هذا التقرير', 'الأسماء في النص', 'الخلفية', 'المقارنة', 'تقارير أخرى'])
  expect(await focused(page)).toContain('الأسماء في النص')
  await expect(status(page)).toContainText('الأسماء في النص')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  expect((await order(page))[0]).toBe('الأسماء في النص')
})

test('arranging shows buttons; at the ends they are off', async ({ story }) => {
  const page = await story('panel')
  await expect(page.locator('.section-moves')).toHaveCount(0)
  await page.getByRole('button', { name: 'خيارات أخرى' }).click()
  await page.getByRole('button', { name: 'ترتيب الأقسام' }).click()
  await expect(page.getByRole('button', { name: /رفع قسم/ }).first()).toBeDisabled()
  await page
    .getByRole('button', { name: /إنزال قسم/ })
    .first()
    .click()
  expect((await order(page)).slice(0, 2)).toEqual(['الخلفية', 'هذا التقرير'])
  await page.getByRole('button', { name: 'إنهاء الترتيب' }).click()
  await expect(page.getByRole('complementary')).toBeFocused()
  await expect(page.locator('.section-moves')).toHaveCount(0)
})

test('a click on a passage goes to its span', async ({ story }) => {
  const page = await story('panel')
  await page.locator('.passage', { hasText: 'أمس الأحد' }).click()
  expect(await callsOf(page)).toEqual([['go', { start: 20, end: 29 }]])
})

test('names: one tab stop, arrows between names, Tab to the mentions, steps that go round', async ({ story }) => {
  const page = await story('panel')
  await page.locator('.name-button').first().focus()
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe('دونالد ترامب')
  await page.keyboard.press('End')
  expect(await focused(page)).toBe('عملية العزم الصلب')
  await page.keyboard.press('Home')
  expect(await focused(page)).toBe('أحمد الشرع')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await callsOf(page)).at(-1)).toEqual(['place', { id: 'sharaa', index: 0 }])
  await expect(page.locator('.names .mentions-button').first()).toBeFocused()
  const row = page.locator('.name-row').first()
  await row.getByRole('button', { name: 'الموضع السابق' }).click()
  expect((await callsOf(page)).at(-1)).toEqual(['place', { id: 'sharaa', index: 4 }])
  await row.getByRole('button', { name: 'الموضع التالي' }).click()
  expect((await callsOf(page)).at(-1)).toEqual(['place', { id: 'sharaa', index: 0 }])
  await expect(status(page)).toContainText('أحمد الشرع')
})

test('there is one tab stop for a hundred names', async ({ story }) => {
  const page = await story('panel-crowded')
  const stops = await page
    .locator('.names button')
    .evaluateAll((buttons) => buttons.filter((button) => button.tabIndex >= 0))
  expect(stops).toHaveLength(2)
})

test('the way back to where the reader was', async ({ story }) => {
  const page = await story('panel')
  await expect(page.locator('.place-bar')).toHaveCount(0)
  await page.locator('.mentions-button').first().click()
  await page.locator('.place-bar').getByRole('button', { name: 'العودة إلى موضع القراءة' }).click()
  expect((await callsOf(page)).at(-1)?.[0]).toBe('return')
  await expect(page.getByRole('complementary')).toBeFocused()
  await expect(page.locator('.place-bar')).toHaveCount(0)
})

test('a card opens in place, a related one on top; Esc goes back step by step to the same name', async ({ story }) => {
  const page = await story('panel')
  const name = page.locator('.name-button', { hasText: 'دونالد ترامب' })
  await name.click()
  await expect(page.getByRole('heading', { name: 'دونالد ترامب' })).toBeFocused()
  await expect(page.locator('.sections')).toBeHidden()
  await page.locator('.name-chip', { hasText: 'قانون قيصر' }).click()
  await expect(page.getByRole('heading', { name: 'قانون قيصر' })).toBeFocused()
  await expect(page.getByRole('button', { name: /العودة إلى .*دونالد ترامب/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'دونالد ترامب' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(name).toBeFocused()
  await page.keyboard.press('Escape')
  expect((await callsOf(page)).map(([call]) => call)).toEqual(['open', 'open', 'back', 'back', 'close'])
})

test('a difference leads to its row of the comparison, with both passages', async ({ story }) => {
  const page = await story('panel')
  await page.getByRole('button', { name: 'المقارنة' }).click()
  await page.getByRole('button', { name: /الجهة الشريكة/ }).click()
  const passages = page.locator('.passages')
  await expect(passages).toBeInViewport()
  await expect(passages).toContainText('Syrian Ministry of Interior')
  await expect(passages).toContainText('مع القوات السورية')
  await passages.getByRole('button').click()
  expect((await callsOf(page)).at(-1)).toEqual(['go', { start: 40, end: 54 }])
})

test('same and one-sided rows are not called differences', async ({ story }) => {
  const page = await story('panel')
  await expect(page.locator('.differences > li')).toHaveCount(3)
  await expect(page.locator('.differences')).not.toContainText('القذائف والصواريخ')
})

test('the comparison is a table where there is room, with other reports as columns', async ({ page, story }) => {
  await page.setViewportSize({ width: 900, height: 800 })
  await story('panel-page')
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['البند', 'البيان', 'هذا التقرير', 'شبكة شام', 'Reuters'])
  await expect(table.getByRole('row')).toHaveCount(5)
  await table.getByRole('button', { name: 'القوات السورية' }).click()
  await expect(table.locator('.passages')).toContainText('Syrian Ministry of Interior')
  await page.setViewportSize({ width: 420, height: 800 })
  await expect(table).toHaveCount(0)
  await expect(page.locator('.compare-list > li')).toHaveCount(4)
})

test('links out open elsewhere and carry nothing along', async ({ story }) => {
  const page = await story('panel')
  const links = page.locator('.hw a')
  expect(await links.count()).toBeGreaterThan(8)
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await expect(link).toHaveAttribute('href', /^https:/)
  }
})

test('an address that a page has rewritten is set right again before it is followed', async ({ story }) => {
  const page = await story('panel')
  const link = page.locator('.reports a').first()
  const href = await link.getAttribute('href')
  await link.evaluate((element) => element.setAttribute('href', 'https://elsewhere.example/'))
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
  await link.click()
  await expect(link).toHaveAttribute('href', href ?? '')
})

test('inside a page, clicks made by a script do nothing', async ({ story }) => {
  const page = await story('panel')
  await page.evaluate(() => document.querySelector<HTMLElement>('.passage')?.click())
  expect(await callsOf(page)).toEqual([])
  await page.locator('.passage').first().click()
  expect(await callsOf(page)).toHaveLength(1)
})

test('keys pressed in the panel do not reach the page', async ({ story }) => {
  const page = await story('panel')
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => window.calls.push(['page-key', event.key]))
  })
  await page.getByRole('button', { name: 'الخلفية' }).focus()
  await page.keyboard.press('j')
  expect(await callsOf(page)).toEqual([])
})

test('marks: a toggle that says its state, spoken when it changes', async ({ story }) => {
  const page = await story('panel')
  const toggle = page.getByRole('button', { name: 'العلامات في النص' })
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  await expect(status(page)).toHaveText(/العلامات مخفية/)
})

test('the menu: arrows, Esc with the focus back, and what it offers', async ({ story }) => {
  const page = await story('panel')
  const button = page.getByRole('button', { name: 'خيارات أخرى' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'ترتيب الأقسام' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'توسيع اللوحة' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await expect(page.locator('.menu-item')).toHaveCount(0)
  expect(await callsOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'تصدير التحليل…' }).click()
  expect(await callsOf(page)).toEqual([['export', undefined]])
})

test('slim: one button with the number of names; the focus goes with it', async ({ story }) => {
  const page = await story('panel')
  await page.getByRole('button', { name: 'طيّ الهوامش إلى الطرف' }).click()
  const tab = page.getByRole('button', { name: /فتح الهوامش/ })
  await expect(tab).toBeFocused()
  await expect(tab).toContainText('9')
  await expect(page.locator('.hw button')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary')).toBeFocused()
})

test('no word of a button is broken', async ({ story }) => {
  for (const lang of ['ar', 'en'] as const) {
    const page = await story('panel', { lang })
    await page.locator('.panel-head .menu button').first().click()
    await page.locator('.menu-item').first().click()
    const lines = await page.locator('.arranging .button > span').evaluate((words) => words.getClientRects().length)
    // "إنهاء الترتيب", "Done arranging": two words.
    expect(lines, lang).toBeLessThanOrEqual(2)
  }
})

test('the foot says which pack, up to when, and when it is old', async ({ story }) => {
  const page = await story('panel')
  await expect(page.locator('.panel-foot')).toContainText('22 نيسان/أبريل 2026')
  await expect(page.locator('.panel-foot .stale')).toHaveCount(0)
  await story('panel-crowded')
  await expect(page.locator('.panel-foot .stale')).toBeVisible()
})

test('eastern digits in own words, the source’s digits in quotations', async ({ story }) => {
  const page = await story('panel', { digits: 'eastern' })
  await expect(page.locator('.lead-line').first()).toContainText('٢٤–٢٧ تشرين الثاني/نوفمبر ٢٠٢٥')
  await expect(page.locator('.difference').first()).toContainText('أكثر من ١٥')
  // "٢٠٢٥ · ٨": a dot between digits would be read as a zero.
  const between = await page.evaluate(() => {
    const part = document.querySelector('.lead-line > span')
    return part && getComputedStyle(part, '::after').content
  })
  expect(between).toContain('،')
  await expect(page.locator('.passage', { hasText: 'بين' }).first()).toContainText('بين 24 و27')
  await expect(page.locator('.reports a', { hasText: 'ISIS' }).first()).toContainText('(F-16, 15 sites)')
})

test('what is shown on demand takes the focus, since its button is gone', async ({ story }) => {
  const page = await story('panel-crowded')
  const reports = page.locator('.report-group').first()
  await expect(reports.locator('.report')).toHaveCount(5)
  await reports.getByRole('button', { name: /عرض الباقي/ }).press('Enter')
  await expect(reports.locator('.report')).toHaveCount(20)
  await expect(reports.locator('.report').nth(5).locator('a').first()).toBeFocused()
  await page.getByRole('button', { name: /17.* حدثًا سابقًا/ }).press('Enter')
  await expect(page.locator('.timeline > li').first()).toBeFocused()
})

test('the edge: a separator with its width, moved by arrows, ends and a double click', async ({ story }) => {
  const page = await story('panel')
  const edge = page.getByRole('separator')
  await expect(edge).toHaveAttribute('aria-valuenow', '360')
  await expect(edge).toHaveAttribute('aria-orientation', 'vertical')
  await edge.focus()
  // At the left of the text, the edge goes right to make the panel wider.
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Home', 'End', 'Enter', 'ArrowUp'])
    await page.keyboard.press(key)
  expect(await callsOf(page)).toEqual([400, 360, 320, 280, 760, 360].map((width) => ['width', [width, true]]))
  await page.getByRole('button', { name: 'خيارات أخرى' }).click()
  await page.getByRole('button', { name: 'توسيع اللوحة' }).click()
  await page.getByRole('button', { name: 'تضييق اللوحة' }).click()
  expect((await callsOf(page)).slice(-2)).toEqual([
    ['width', [400, true]],
    ['width', [360, true]],
  ])
})

test('the edge: a pull that something ends goes no further, and leaves the panel as wide as it was pulled', async ({
  story,
}) => {
  const page = await story('panel')
  const edge = page.getByRole('separator')
  const { x = 0, y = 0, width = 0 } = (await edge.boundingBox()) ?? {}
  const at = { x: x + width / 2, y: y + 200 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  // What a dialog, a gesture of the system or a page that moves things does to a pointer.
  await edge.evaluate((element) =>
    element.addEventListener(
      'pointermove',
      (event) => event instanceof PointerEvent && element.releasePointerCapture(event.pointerId),
      { once: true },
    ),
  )
  await page.mouse.move(at.x + 20, at.y)
  await page.mouse.move(at.x + 120, at.y)
  await page.mouse.up()
  await expect
    .poll(() => callsOf(page))
    .toEqual([
      ['width', [380, false]],
      ['width', [380, true]],
    ])
  // The pointer comes by again, with no button pressed.
  const later = (await edge.boundingBox()) ?? { x: 0, width: 0 }
  for (const step of [0, 1, 2]) await page.mouse.move(later.x + later.width / 2 + step, at.y)
  expect(await callsOf(page)).toHaveLength(2)
})

test('in English at the right, the left arrow makes it wider', async ({ story }) => {
  const page = await story('panel', { lang: 'en' })
  await page.getByRole('separator').press('ArrowLeft')
  expect(await callsOf(page)).toEqual([['width', [400, true]]])
})

test('a hidden link is said and can be had back', async ({ story }) => {
  const page = await story('panel-hidden')
  await expect(page.locator('.hidden-line')).toContainText('أُلغي ربط «⁨الشرع⁩» في هذه الصفحة')
  await page.getByRole('button', { name: 'تراجع' }).click()
  expect((await callsOf(page)).map(([call]) => call)).toEqual(['unhide'])
})

test('the legend is at hand, with what is marked beside names', async ({ story }) => {
  const page = await story('panel')
  await page.getByRole('button', { name: 'دلالة العلامات' }).click()
  const legend = page.getByRole('list', { name: 'دلالة العلامات' })
  await expect(legend.getByRole('listitem')).toHaveCount(10)
  await expect(legend).toContainText('تواريخ')
})

test('folded sections say how much is inside', async ({ story }) => {
  const page = await story('panel-folded')
  await expect(page.locator('[data-section="names"] .section-note')).toHaveText(/9.? أسماء/)
  await expect(page.locator('[data-section="compare"] .section-note')).toHaveText(/3.? فروق/)
  await expect(page.locator('[data-section="related"] .section-note')).toHaveText(/8.? تقارير/)
})

test('a difference that is opened from above shows both its passages, also in the table', async ({ story }) => {
  const page = await story('panel-page')
  for (const [width, height] of [
    [860, 500],
    [400, 600],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.locator('.difference').last().click()
    await expect(page.locator('.passages')).toBeInViewport({ ratio: 1 })
    await expect(page.locator('.passages .words').last()).toBeVisible()
  }
})

test('the number of a document keeps its own order and its line in Arabic words', async ({ story }) => {
  const page = await story('panel')
  const number = page.locator('.report-group .identifier').first()
  await expect(number).toHaveText('20251130-01')
  const [first, last, lines] = await number.evaluate((element) => {
    const text = element.firstChild
    if (!text) throw new Error('no text')
    const leftOf = (at: number): number => {
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return range.getBoundingClientRect().left
    }
    return [leftOf(0), leftOf(10), element.getClientRects().length]
  })
  expect(first).toBeLessThan(last ?? 0)
  expect(lines).toBe(1)
})

test('a short quotation of the other direction stays under its label', async ({ story }) => {
  const page = await story('panel')
  await page.locator('.compare-pair .cell-button').first().click()
  const side = page.locator('.passages dd', { has: page.locator('.quote[dir="ltr"]') }).first()
  const apart = await side.evaluate((box) => {
    const words = box.querySelector('.quote')
    return words && Math.abs(box.getBoundingClientRect().right - words.getBoundingClientRect().right)
  })
  expect(apart).toBeLessThanOrEqual(1)
})

test('quotation marks are those of the words between them', async ({ story }) => {
  const page = await story('panel', { lang: 'en' })
  const passage = page.locator('.passage .quote').first()
  await expect(passage).toHaveAttribute('dir', 'rtl')
  expect(await passage.evaluate((quote) => getComputedStyle(quote).quotes)).toBe('"«" "»"')
  // So are its lines: those of Arabic begin at the right, those of English at the left.
  await expect(page.locator('.passage').first()).toHaveCSS('direction', 'rtl')
  await page.locator('.compare-pair .cell-button').first().click()
  await expect(page.locator('.words', { has: page.locator('.quote[dir="ltr"]') }).first()).toHaveCSS('direction', 'ltr')
  const english = page.locator('.passages .quote[dir="ltr"]').first()
  expect(await english.evaluate((quote) => getComputedStyle(quote).quotes)).toBe('"“" "”"')
})
