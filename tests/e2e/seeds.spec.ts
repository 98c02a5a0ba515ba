/** The two reports of the brief, in the shape of their outlets, in the extension as it is built. */
import type { Page } from '@playwright/test'
import { almanassaPage, seedsMissing, shaamPage, whyLeftOut } from './seeds.ts'
import {
  allMarks,
  badgeOf,
  cardIn,
  clickMark,
  expect,
  panelIn,
  setSettings,
  test,
  waitForMarks,
  words,
} from './test.ts'

test.skip(seedsMissing, whyLeftOut)

/** Names that a reader of the report would look up, as they stand in it, and words that are no names. */
const reports = [
  {
    name: 'almanassa',
    page: seedsMissing ? null : almanassaPage(),
    marked: [
      'الجيش الأمريكي',
      'القيادة المركزية الأمريكية',
      'براد كوبر',
      'دونالد ترامب',
      'أحمد الشرع',
      'وزارة الخزانة',
      'عقوبات قيصر',
      'قوات سوريا الديمقراطية',
    ],
    unmarked: ['الرئيسية', 'قسم الأخبار', 'الأحد', 'منشور', 'المكاسب', 'خبر آخر'],
    click: { text: 'براد كوبر', name: 'براد كوبر' },
  },
  {
    name: 'shaam',
    page: seedsMissing ? null : shaamPage(),
    marked: [
      'القيادة المركزية الأميركية',
      'CENTCOM',
      'CJTF-OIR',
      'براد كوبر',
      'قوات سوريا الديمقراطية',
      'حمزة المصطفى',
      'قسد',
      'تركيا',
    ],
    unmarked: ['الكاتب', 'فريق العمل', 'الرئيسية', 'المخدرات', 'مشاركة'],
    click: { text: 'حمزة المصطفى', name: 'حمزة المصطفى' },
  },
] as const

async function openReport(open: (url: string) => Promise<Page>, report: (typeof reports)[number]): Promise<Page> {
  if (!report.page) throw new Error(whyLeftOut)
  return open(report.page.url)
}

test.beforeAll(({ web }) => {
  for (const { page } of reports) if (page) web.put(page.url, page.html)
})

for (const report of reports) {
  test(`${report.name}: marks the names, and nothing else`, async ({ session, control }) => {
    const page = await openReport(session.open, report)
    const marked = await allMarks(page)
    for (const name of report.marked)
      expect(
        marked.some((text) => text.includes(name)),
        `${name} is marked`,
      ).toBe(true)
    for (const word of report.unmarked)
      expect(
        marked.filter((text) => text.includes(word)),
        `${word} is not`,
      ).toEqual([])
    await expect.poll(async () => Number(await badgeOf(control, page))).toBeGreaterThanOrEqual(report.marked.length)
  })

  test(`${report.name}: the panel comes with the event, its timeline and other reports`, async ({ session }) => {
    const page = await openReport(session.open, report)
    const panel = panelIn(page)
    await expect(panel.locator('.lead-title')).toContainText('ريف دمشق')
    await expect(panel.locator('.lead-line').first()).toContainText('2025')
    await panel.getByRole('button', { name: words['section.background'] }).click({ trial: true })
    const timeline = panel.locator('.timeline-item')
    if ((await timeline.count()) === 0) await panel.getByRole('button', { name: words['section.background'] }).click()
    await expect(timeline.locator('visible=true').first()).toBeVisible()
    await expect(panel.locator('.timeline-item[data-role="article"]')).toHaveCount(1)
    expect(await timeline.count()).toBeGreaterThan(3)
    const related = panel.locator('.report')
    if ((await related.locator('visible=true').count()) === 0)
      await panel.getByRole('button', { name: words['section.related'] }).click()
    await expect(related.locator('visible=true').first()).toBeVisible()
    const links = await related
      .locator('.report-title a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect(link).toMatch(/^https:\/\//)
    expect(links).not.toContain(page.url())
  })

  test(`${report.name}: a click on a name opens its card, Esc closes it`, async ({ session, control }) => {
    await setSettings(control, { panel: 'ask' })
    const page = await openReport(session.open, report)
    await waitForMarks(page)
    await clickMark(page, report.click.text)
    const card = cardIn(page)
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(report.click.name)
    await expect(card).toContainText(/المعلومات حتى/)
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
    await expect(page.locator('html > div[popover]')).toHaveCount(0)
  })
}

test('almanassa: the names in the caption over the headline are marked, too', async ({ session }) => {
  const [report] = reports
  const page = await openReport(session.open, report)
  await waitForMarks(page)
  const inCaption = await page.evaluate(() =>
    Array.from(CSS.highlights.values())
      .flatMap((highlight) => Array.from(highlight))
      .filter(({ startContainer }) => startContainer.parentElement?.closest('figcaption'))
      .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)),
  )
  for (const name of ['دونالد ترامب', 'أحمد الشرع']) expect(inCaption.some((text) => text?.includes(name))).toBe(true)
})
