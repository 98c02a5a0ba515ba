/** A second pack in a running browser: it works at once, goes without a trace, and a bad one changes nothing. */
import type { Page } from '@playwright/test'
import type { Pack } from '../../lib/pack/types.ts'
import { makeKey, signPack } from '../../scripts/pack-sign.ts'
import { tinyPack } from '../fixtures/packs/tiny.ts'
import { articlePage } from './pages.ts'
import { allMarks, badgeOf, cardIn, clickMark, expect, markedTexts, tabOf, test, words } from './test.ts'

const url = 'https://shaam.org/news/festival-opening'
const paragraphs = [
  'أعلنت الكاتبة سلوى الميراني يوم الاثنين 5 يناير 2026 افتتاح مهرجان الحكاية في المدينة القديمة، وقالت إن خمس قراءات ستقام في اليوم الأول بحضور جمهور كبير من القراء.',
  'وأضافت الميراني أن الدورة الجديدة تجمع كتابا من مدن كثيرة، وأن البرنامج يمتد عشرة أيام بين القراءة والحوار والعروض التي تقام في الساحات والمكتبات العامة.',
  'وينتظر أن تستقبل المدينة زوار المهرجان في بيوتها القديمة، وأن تفتح المكتبات أبوابها حتى ساعة متأخرة من الليل طوال أيام الدورة كلها.',
]
const page = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>افتتاح مهرجان الحكاية في المدينة القديمة</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-01-06T09:00:00+03:00">
<style>main{max-width:640px;margin-inline:40px auto}</style></head>
<body><main><article><h1>افتتاح مهرجان الحكاية في المدينة القديمة</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></main></body></html>`
const name = 'سلوى الميراني'
/** By itself it is a name only to this pack; the whole one may be anybody's, and stays marked as a possible name. */
const short = 'الميراني'

function bytesOf(change: (pack: Pack) => void = () => undefined): Buffer {
  const pack = tinyPack()
  change(pack)
  return Buffer.from(JSON.stringify(pack))
}

const file = (buffer: Buffer, title = 'festival.json') => ({ name: title, mimeType: 'application/json', buffer })

/** The text of a locale with its values, without the marks around them. */
function say(key: 'packs.installed' | 'packs.updated' | 'packs.same', version: string): RegExp {
  const text = words[key].replace('{pack}', 'مهرجان الحكاية').replace('{version}', version)
  return new RegExp([...text].map((letter) => letter.replace(/[.?*+()]/, String.raw`\$&`)).join('[\u2066-\u2069]*'))
}

async function chooseFile(options: Page, buffer: Buffer): Promise<void> {
  await options.locator('.pack-add input[type=file]').setInputFiles(file(buffer))
}

const outcome = (options: Page) => options.locator('.pack-add [data-outcome]')
const packsIn = (options: Page) => options.locator('[data-pack]')
const festival = (options: Page) => options.locator('[data-pack=hekaya-festival]')

async function removeIfThere(options: Page): Promise<void> {
  await expect(packsIn(options).first()).toBeVisible()
  if ((await festival(options).count()) === 0) return
  await festival(options).getByRole('button', { name: words['packs.remove'] }).click()
  await festival(options).getByRole('button', { name: words['packs.removeYes'] }).click()
  await expect(festival(options)).toHaveCount(0)
}

test.beforeEach(async ({ web, control }) => {
  web.put(url, page)
  web.put('https://shaam.org/news/no-pack', articlePage())
  await removeIfThere(control)
})

test('a pack from a file works at once in an open page, and stops when it is switched off or removed', async ({
  session,
  control,
}) => {
  const article = await session.open(url)
  await control.bringToFront()
  await chooseFile(control, bytesOf())
  await expect(outcome(control)).toHaveText(say('packs.installed', '1.0.0'))
  await expect(festival(control)).toContainText(words['packs.unsigned'])
  await expect(festival(control)).toContainText(words['packs.fromFile'])
  await article.bringToFront()
  await expect.poll(() => markedTexts(article)).toContain(short)

  await clickMark(article, name)
  const card = cardIn(article)
  await expect(card).toContainText('كاتبة متخيَّلة')
  await expect(card).toContainText('مهرجان الحكاية')

  await control.bringToFront()
  await festival(control).getByRole('switch', { name: words['packs.use'] }).click()
  await article.bringToFront()
  await expect.poll(() => markedTexts(article)).not.toContain(short)
  await control.bringToFront()
  await festival(control).getByRole('switch', { name: words['packs.use'] }).click()
  await article.bringToFront()
  await expect.poll(() => markedTexts(article)).toContain(short)

  // The card of one of its names is open while the pack goes.
  await clickMark(article, name)
  await expect(card).toBeVisible()
  await control.bringToFront()
  await removeIfThere(control)
  await article.bringToFront()
  await expect.poll(() => markedTexts(article)).not.toContain(short)
})

test('without any pack nothing is marked, and what was open comes back with it', async ({ session, control }) => {
  const report = 'https://shaam.org/news/no-pack'
  const article = await session.open(report)
  const before = await allMarks(article)
  const panel = article.locator('aside.panel')
  await expect(panel).toBeVisible()
  const names = await badgeOf(control, article)
  expect(names).toMatch(/^\d+$/)
  const use = control.locator('[data-pack=syria-us-isis]').getByRole('switch', { name: words['packs.use'] })
  await control.bringToFront()
  await use.click()
  await article.bringToFront()
  await expect.poll(() => markedTexts(article)).toEqual([])
  await expect(panel).toHaveCount(0)
  await expect.poll(() => badgeOf(control, article)).toBe('')
  await control.bringToFront()
  await use.click()
  await article.bringToFront()
  await expect.poll(() => markedTexts(article)).toEqual(before)
  await expect(panel).toBeVisible()
  await expect.poll(() => badgeOf(control, article)).toBe(names)
})

test('an event of an installed pack leads the panel, and the pack is named', async ({ session, control }) => {
  await chooseFile(control, bytesOf())
  await expect(outcome(control)).toHaveText(say('packs.installed', '1.0.0'))
  const article = await session.open(url)
  const panel = article.locator('aside.panel')
  await expect(panel.locator('.lead-title')).toContainText('افتتاح مهرجان الحكاية')
  await expect(panel.locator('.panel-foot')).toContainText('مهرجان الحكاية')
  // Its date lies long past the ninety days for which the pack says it is good.
  await expect(panel.locator('.panel-foot .stale')).toBeVisible()
})

test('a pack past its days says so in the popup and in the list, one that is not does not', async ({
  session,
  control,
}) => {
  const article = await session.open(url)
  const popupPage = `popup.html?tab=${await tabOf(control, article.url())}`
  const today = new Date().toISOString().slice(0, 10)
  for (const [change, stale] of [
    [() => undefined, 1],
    [(pack: Pack) => Object.assign(pack.header, { version: '1.1.0', asOf: today }), 0],
  ] as const) {
    await control.bringToFront()
    await chooseFile(control, bytesOf(change))
    await expect(outcome(control)).toHaveText(/\S/)
    await expect(festival(control).locator('.stale')).toHaveCount(stale)
    const popup = await session.openOwn(popupPage)
    const foot = popup.locator('.popup-foot > div').filter({ hasText: 'مهرجان الحكاية' })
    await expect(foot).toHaveCount(1)
    await expect(foot.locator('.stale')).toHaveCount(stale)
  }
})

test('a bad file is refused in words and leaves everything as it was', async ({ control }) => {
  await chooseFile(control, bytesOf())
  await expect(outcome(control)).toHaveText(say('packs.installed', '1.0.0'))
  const hash = await festival(control).locator('.hash').last().textContent()
  const bad: [Buffer, string][] = [
    [Buffer.from('<!doctype html><title>Log in</title>'), words['refusal.web-page']],
    [bytesOf((pack) => (pack.header.version = '0.9.0')), words['refusal.older-version']],
    [bytesOf((pack) => (pack.header.description.en = 'Other.')), words['refusal.other-bytes']],
    [bytesOf((pack) => (pack.header.id = 'syria-us-isis')), words['refusal.bundled-id']],
    [bytesOf((pack) => pack.entities[0]?.related.push('nobody')), words['refusal.dead-reference']],
    [Buffer.from(bytesOf().toString().replace('{', '{"__proto__":{"on":true},')), words['refusal.forbidden-key']],
    [Buffer.alloc(5 * 1024 * 1024, 0x20), words['refusal.too-large']],
  ]
  for (const [buffer, sentence] of bad) {
    await chooseFile(control, buffer)
    await expect(control.getByRole('alert')).toContainText(sentence)
    await expect(control.getByRole('alert')).toContainText(words['packs.refused'])
    await control.getByRole('button', { name: words['packs.dismiss'] }).click()
    await expect(control.getByRole('alert')).toHaveCount(0)
  }
  await expect(packsIn(control)).toHaveCount(2)
  expect(await festival(control).locator('.hash').last().textContent()).toBe(hash)
})

test('a signed pack pins its key: another key is asked about, and a no changes nothing', async ({ control }) => {
  const [mine, other] = [makeKey(), makeKey()]
  const newer = bytesOf((pack) => (pack.header.version = '1.1.0'))
  await chooseFile(control, signPack(bytesOf(), mine.privatePem).file)
  await expect(festival(control)).toContainText(mine.key)
  await chooseFile(control, signPack(newer, other.privatePem).file)
  const question = control.locator('.confirm')
  await expect(question).toContainText(words['warning.other-key'])
  await question.getByRole('button', { name: words['packs.cancel'] }).click()
  await expect(festival(control)).toContainText(mine.key)
  await chooseFile(control, signPack(newer, mine.privatePem).file)
  await expect(outcome(control)).toHaveText(say('packs.updated', '1.1.0'))

  const spoilt = signPack(
    bytesOf((pack) => (pack.header.version = '1.2.0')),
    mine.privatePem,
  ).file
  spoilt[spoilt.length - 1] = 0x20
  await chooseFile(control, spoilt)
  await expect(control.getByRole('alert')).toContainText(words['refusal.bad-signature'])
  await control.getByRole('button', { name: words['packs.dismiss'] }).click()

  await chooseFile(
    control,
    signPack(
      bytesOf((pack) => (pack.header.version = '2.0.0')),
      other.privatePem,
    ).file,
  )
  await question.getByRole('button', { name: words['packs.asksYes'] }).click()
  await expect(outcome(control)).toHaveText(say('packs.updated', '2.0.0'))
  await expect(festival(control)).toContainText(other.key)
})

test('two settings pages that install the same file at once install it once, and both show it', async ({
  session,
  control,
}) => {
  const second = await session.openOwn('options.html')
  await expect(packsIn(second).first()).toBeVisible()
  await Promise.all([chooseFile(control, bytesOf()), chooseFile(second, bytesOf())])
  for (const options of [control, second]) {
    await options.bringToFront()
    await expect(outcome(options)).toHaveText(/\S/)
    await expect(festival(options)).toHaveCount(1)
  }
  const states = await Promise.all([control, second].map((options) => outcome(options).getAttribute('data-outcome')))
  expect(states.map(String).toSorted((a, b) => a.localeCompare(b))).toEqual(['installed', 'same'])
})

test.describe('from an address', () => {
  const address = 'https://packs.hekaya.org/festival.json'

  async function wish(options: Page, to: string): Promise<void> {
    await options.getByLabel(words['packs.address']).fill(to)
    await options.getByRole('button', { name: words['packs.fetch'] }).click()
  }

  test('it is asked for after a yes, once, with nothing of the reader; and updated by hand', async ({
    web,
    control,
  }) => {
    const open = { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }
    web.serve(address, { headers: { ...open, 'set-cookie': 'who=you; Secure; SameSite=None' }, body: bytesOf() })
    const asked = () => web.hits.filter(({ host }) => host === 'packs.hekaya.org')
    const before = asked().length
    await wish(control, address)
    await expect(control.locator('.confirm')).toContainText('packs.hekaya.org')
    expect(asked()).toHaveLength(before)
    await control.getByRole('button', { name: words['packs.fetchYes'] }).click()
    await expect(outcome(control)).toHaveText(say('packs.installed', '1.0.0'))
    expect(asked().slice(before)).toEqual([
      { host: 'packs.hekaya.org', path: '/festival.json', sent: { cookie: null, referer: null } },
    ])
    // It looks for newer versions by itself only where the reader wants it.
    await expect(festival(control).getByRole('switch', { name: words['packs.daily'] })).not.toBeChecked()
    web.serve(address, { headers: open, body: bytesOf((pack) => (pack.header.version = '1.1.0')) })
    await festival(control).getByRole('button', { name: words['packs.update'] }).click()
    await expect(outcome(control)).toHaveText(say('packs.updated', '1.1.0'))
    // The cookie that came with the first answer was not kept.
    expect(asked().at(-1)?.sent).toEqual({ cookie: null, referer: null })
  })

  test('the answer to a question goes to the pack that it is about, whatever was installed meanwhile', async ({
    web,
    control,
  }) => {
    const [mine, other] = [makeKey(), makeKey()]
    const first = signPack(bytesOf(), mine.privatePem).file
    const newer = bytesOf((pack) => (pack.header.version = '1.1.0'))
    await chooseFile(control, first)
    await expect(outcome(control)).toHaveText(say('packs.installed', '1.0.0'))
    let answer = (): void => undefined
    const until = new Promise<void>((resolve) => (answer = resolve))
    web.serve(address, {
      headers: { 'access-control-allow-origin': '*' },
      body: signPack(newer, other.privatePem).file,
      until,
    })
    await wish(control, address)
    await control.getByRole('button', { name: words['packs.fetchYes'] }).click()
    await chooseFile(control, first)
    await expect(outcome(control)).toHaveText(say('packs.same', '1.0.0'))
    answer()
    await control.getByRole('button', { name: words['packs.asksYes'] }).click()
    await expect(outcome(control)).toHaveText(say('packs.updated', '1.1.0'))
  })

  test('a redirect is not followed, a page is no pack, and what a site keeps from extensions is said', async ({
    web,
    control,
  }) => {
    const open = { 'access-control-allow-origin': '*' }
    web.serve('https://packs.hekaya.org/moved', { status: 302, headers: { ...open, location: address } })
    web.serve(address, { headers: open, body: bytesOf() })
    web.serve('https://packs.hekaya.org/login', { headers: open, body: '<html><form>' })
    web.serve('https://packs.hekaya.org/closed', { body: bytesOf() })
    const before = web.hits.length
    const cases: [string, string][] = [
      ['https://packs.hekaya.org/moved', words['refusal.unreachable']],
      ['https://packs.hekaya.org/login', words['refusal.web-page']],
      ['https://packs.hekaya.org/closed', words['refusal.unreachable']],
      ['https://packs.hekaya.org/nothing', words['refusal.unreachable']],
    ]
    for (const [to, sentence] of cases) {
      await wish(control, to)
      await control.getByRole('button', { name: words['packs.fetchYes'] }).click()
      await expect(control.getByRole('alert')).toContainText(sentence)
      await control.getByRole('button', { name: words['packs.dismiss'] }).click()
      await expect(control.getByRole('alert')).toHaveCount(0)
    }
    expect(web.hits.slice(before).map(({ path }) => path)).toEqual(['/moved', '/login', '/closed', '/nothing'])
    await expect(packsIn(control)).toHaveCount(1)
  })

  test('where the host is allowed, its file is read although the site gives it to no other page', async ({
    web,
    control,
  }) => {
    // A news site of the manifest stands for a host for which the reader gave leave.
    web.serve('https://shaam.org/packs/festival.json', { body: bytesOf() })
    await wish(control, 'https://shaam.org/packs/festival.json')
    await control.getByRole('button', { name: words['packs.fetchYes'] }).click()
    await expect(outcome(control)).toHaveText(say('packs.installed', '1.0.0'))
  })

  test('an address that is not https is refused without a question and without a request', async ({ web, control }) => {
    const before = web.hits.length
    await wish(control, 'http://packs.hekaya.org/festival.json')
    await expect(control.getByRole('alert')).toContainText(words['refusal.bad-address'])
    expect(web.hits).toHaveLength(before)
  })
})

test('what the browser does not let write down is said, and the list stays as it was', async ({
  session,
  control,
  browserKind,
}) => {
  test.skip(browserKind === 'firefox', 'Firefox offers no way into its background')
  const [worker] = session.context.serviceWorkers()
  await worker?.evaluate(`
    globalThis.transaction = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = () => { throw new Error('broken') }`)
  try {
    const use = packsIn(control).first().getByRole('switch')
    await use.click()
    await expect(control.getByText(words['notice.failed'])).toBeVisible()
    await expect(use).toBeChecked()
  } finally {
    await worker?.evaluate('IDBDatabase.prototype.transaction = globalThis.transaction')
  }
})
