/**
 * What a reader does on the extension's own pages, beside open reports, in any order, while the background is stopped now
 * and then: in the end each page shows what a fresh one does, nothing was thrown, no key lost the focus, and erasing
 * leaves nothing.
 */
import type { Locator, Page } from '@playwright/test'
import type { Browser } from 'webextension-polyfill'
import { random } from '../../scripts/random.ts'
import { tinyPack } from '../fixtures/packs/tiny.ts'
import { articlePage } from './pages.ts'
import { launch, type Session } from './session.ts'
import { badgeOf, expect, inExtension, listen, markedTexts, tabOf, test, waitForMarks, words } from './test.ts'
import { oneOf, putStories, site, stories, wander, type Draw, type Step } from './walk.ts'

/** What is pressed on each page: nothing that leads away, or asks the browser for something. */
const pressable = {
  // The panel of an open page stays as it is when only this changes.
  options: `#appearance :is(input:not([value=ask]), .switch), #packs :is(.switch, .button-danger, .refused > .button),
    #hidden button, .confirm button, #data > .actions > .button-danger`,
  popup: '.popup-switches .switch',
  sidepanel: `.section-button, .name-button, article.card > .button, .card-actions .menu button, .yours button,
    .panel-head [aria-pressed], .hidden-line button, main > .button`,
  welcome: '.welcome-head button, .try :is(.name-button, [aria-pressed])',
}
const otherTab = `${site}/news/other`
type Kind = keyof typeof pressable

/** `about`: the report that popup and side panel speak of. `other`: one more tab, now and then. `told`: for who looks into a failure. */
type Walk = {
  session: Session
  own: Map<Kind, Page>
  control: Page
  about: Page
  other: Page | null
  draw: Draw
  told: string[]
  said: string[][]
}

function hear(walk: Walk, page: Page): Page {
  walk.said.push(listen(page))
  return page
}

const openOwn: Step<Walk> = async (walk) => {
  const { session, own, control, about, draw, told } = walk
  const kind = oneOf(draw, ['popup', 'sidepanel', 'welcome'] as const) ?? 'popup'
  const open = own.get(kind)
  told.push(`${open ? 'close' : 'open'} ${kind}`)
  if (!open) own.set(kind, hear(walk, await session.openOwn(`${kind}.html?tab=${await tabOf(control, about.url())}`)))
  else if (own.delete(kind)) await session.closePage(open)
}

/** By mouse or by key, once or twice. What is pressed may go away before. */
async function pressIn(page: Page, { control, how }: { control: Locator; how: number }): Promise<void> {
  try {
    if (how < 2) return await control.click({ clickCount: how + 1, timeout: 1_000 })
    await control.press('Space', { timeout: 1_000 })
    if (how === 3) await page.keyboard.press('Space')
  } catch (error) {
    if (!String(error).includes('Timeout')) throw error
  }
}

const press: Step<Walk> = async ({ own, draw, told, said }) => {
  const [kind, page] = oneOf(draw, [...own]) ?? []
  if (!kind || !page) return
  await page.bringToFront()
  const all = page.locator(pressable[kind]).and(page.locator(':enabled')).filter({ visible: true })
  const [index, how] = [draw((await all.count()) || 1), draw(4)]
  told.push(`press ${kind} ${index} ${['click', 'twice', 'key', 'key twice'][how]}`)
  await pressIn(page, { control: all.nth(index), how })
  if (how < 2) return
  // What goes with the press goes by then.
  await page.waitForTimeout(200)
  if (await page.evaluate(() => document.activeElement === document.body)) said.push([`${told.at(-1)}: no focus`])
}

const goAbout: Step<Walk> = async ({ about, draw, told }) => {
  const way = oneOf(draw, ['reload', 'back', 'forward', 'goto', 'front'] as const)
  told.push(`report ${way}`)
  if (way === 'reload') await about.reload()
  if (way === 'back') await about.goBack()
  if (way === 'forward' || !about.url().startsWith('https')) await about.goForward()
  if (way === 'goto') await about.goto(site + oneOf(draw, stories)?.path)
  if (way === 'front') await about.bringToFront()
}

const turnOther: Step<Walk> = async (walk) => {
  const { session, other, told } = walk
  told.push(`${other ? 'close' : 'open'} other tab`)
  walk.other = other ? null : hear(walk, await session.open(otherTab))
  await other?.close()
}

const json = (content: object) => ({
  name: 'a.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
})
const packs = ['1.0.0', '1.1.0', 'x'].map((version) => ({ ...tinyPack(), header: { ...tinyPack().header, version } }))
const hidden = [{ id: 'brad-cooper', name: 'براد كوبر', page: null, on: '2026-11-20' }]
const settings = [
  { language: 'en', theme: 'dark', kinds: ['person'], hiddenLinks: hidden },
  { on: true, marks: true, sitesOff: [], language: 'ar' },
  { on: false, kinds: ['body', 'person', 'place'] },
  { theme: 'pink' },
]

const choosePack: Step<Walk> = async ({ control, draw, told }) => {
  const pack = oneOf(draw, packs) ?? {}
  told.push('choose a pack')
  // Twice the same, now and then.
  for (let count = draw(3); count < 3; count += 2)
    await control.locator('.pack-add input[type=file]').setInputFiles(json(pack))
}

const chooseSettings: Step<Walk> = async ({ control, draw, told }) => {
  const file = { file: 'hawamish-settings', version: 1, ...oneOf(draw, settings) }
  told.push(`choose settings ${JSON.stringify(file)}`)
  await control.locator('#data input[type=file]').setInputFiles(json(file))
}

/** Firefox stops it by itself, after the time that is set below. */
const stopBackground: Step<Walk> = async ({ session, control, told }) => {
  told.push('stop the background')
  if (session.name === 'firefox') return control.waitForTimeout(1_200)
  const cdp = await session.context.newCDPSession(control)
  await cdp.send('ServiceWorker.enable')
  await cdp.send('ServiceWorker.stopAllWorkers')
  return cdp.detach()
}

const steps = [
  ...Array.from({ length: 8 }, () => press),
  openOwn,
  openOwn,
  goAbout,
  goAbout,
  turnOther,
  choosePack,
  chooseSettings,
  stopBackground,
]

/** Words and states of a page of ours, without what only its reader opened there. */
function linesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const passing = `.notice, .pack-add [role=status], .refused, .disclosure-content, .unseen, .try, article.card,
      .place-bar, .hidden-line`
    const facts = ['aria-checked', 'aria-pressed', 'aria-expanded', 'aria-busy', 'data-theme', 'data-size', 'data-font']
    const linesIn = (node: Node): string[] => {
      if (node instanceof Text) return [node.data.trim()].filter((text) => text !== '')
      if (!(node instanceof Element) || node.matches(passing)) return []
      const states = facts.flatMap((name) => (node.hasAttribute(name) ? `${name}=${node.getAttribute(name)}` : []))
      if (node instanceof HTMLInputElement) states.push(`${node.value} ${node.checked}`)
      if (node.matches(':disabled')) states.push('disabled')
      return [...states, ...Array.from(node.childNodes).flatMap(linesIn)]
    }
    for (const no of document.querySelectorAll<HTMLElement>('.confirm .button:last-child')) no.click()
    for (const open of document.querySelectorAll<HTMLElement>('.yours [aria-expanded=true]')) open.click()
    document.querySelector<HTMLElement>('article.card > .button')?.click()
    const { lang, dir } = document.documentElement
    return [lang, dir, document.title, ...linesIn(document.body)]
  })
}

/** Marks, panel and the button's number of a report. */
async function signsOn(control: Page, page: Page): Promise<string[]> {
  const panel = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('html > div[popover]') ?? {}
    const parts = shadowRoot?.querySelectorAll<HTMLElement>('aside.panel > :not(.unseen)') ?? []
    return Array.from(parts, ({ innerText }) => innerText)
  })
  return [...(await markedTexts(page)), ...panel, await badgeOf(control, page)]
}

/** What is read of a page in front: one behind others may not be drawn. */
async function readInFront(read: (page: Page) => Promise<string[]>, page: Page): Promise<string[]> {
  await page.bringToFront()
  await page.waitForTimeout(100)
  return read(page)
}

/** Both show the same, something, and go on to. */
async function expectSame(
  read: (page: Page) => Promise<string[]>,
  pages: { walked: Page; fresh: Page },
): Promise<void> {
  const { walked, fresh } = pages
  await expect(async () => {
    for (let look = 0; look < 3; look += 1) {
      const lines = await readInFront(read, fresh)
      expect(lines).not.toEqual([])
      expect(lines).not.toContain('aria-busy=true')
      expect(await readInFront(read, walked)).toEqual(lines)
    }
  }).toPass({ timeout: 15_000 })
}

async function expectRest({ session, own, control, about, other }: Walk): Promise<void> {
  for (const [, walked] of own) {
    const { pathname, search } = new URL(walked.url())
    const fresh = await session.openOwn(pathname.slice(1) + search)
    await expectSame(linesOf, { walked, fresh })
    await session.closePage(fresh)
  }
  for (const walked of other ? [about, other] : [about]) {
    const fresh = await session.open(`${walked.url()}#fresh`)
    await expectSame((page) => signsOn(control, page), { walked, fresh })
    await fresh.close()
  }
}

/** What is stored, and what is planned. */
function keptIn(control: Page): Promise<string[]> {
  const look = async (api: Browser): Promise<string[]> => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('hawamish-packs')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const names = [...database.objectStoreNames]
    const rows = names.map((name) => database.transaction(name).objectStore(name).count())
    await new Promise((resolve) => rows.at(-1)?.addEventListener('success', resolve))
    database.close()
    return [
      ...Object.keys(await api.storage.local.get(null)),
      ...names.filter((_, index) => rows[index]?.result !== 0),
      ...(await api.alarms.getAll()).map(({ name }) => name),
    ]
  }
  return inExtension(control, look, null)
}

/** Whatever the background throws or complains of; of Firefox a page of ours can look into it, while it is there. */
async function hearBackground({ session: { context, name }, control, said }: Walk): Promise<void> {
  if (name === 'firefox')
    return control.evaluate(`
      const seen = new WeakSet()
      setInterval(() => {
        const background = browser.extension.getBackgroundPage()
        if (background === null || seen.has(background)) return
        seen.add(background)
        const say = (...what) => console.error('background', ...what)
        background.console.error = say
        background.addEventListener('error', ({ message }) => say(message))
        background.addEventListener('unhandledrejection', ({ reason }) => say(String(reason)))
      }, 10)
      undefined`)
  const heard: string[] = []
  said.push(heard)
  const listenTo = (worker: ReturnType<typeof context.serviceWorkers>[number]): void => {
    worker.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
    const ears = `for (const type of ['error', 'unhandledrejection'])
      addEventListener(type, ({ message, reason }) => console.error(message ?? String(reason)))`
    // It may be stopped before.
    worker.evaluate(ears).catch(() => undefined)
  }
  context.serviceWorkers().forEach(listenTo)
  context.on('serviceworker', listenTo)
}

for (const seed of [1, 2])
  test(`after walk ${seed} our own pages are as fresh ones`, async ({ web, browserKind }, info) => {
    test.setTimeout(240_000)
    putStories(web)
    web.put(otherTab, articlePage({ paragraphs: stories[1].texts }))
    const session = await launch({
      name: browserKind,
      port: web.port,
      prefs: { 'extensions.background.idle.timeout': 700 },
    })
    const told: string[] = []
    try {
      const control = await session.openOwn('options.html')
      await control.waitForSelector('main')
      const about = await session.open(site + stories[0].path)
      const own = new Map<Kind, Page>([['options', control]])
      const walk: Walk = { session, own, control, about, other: null, draw: random(seed), told, said: [] }
      for (const page of [control, about]) hear(walk, page)
      await hearBackground(walk)
      await waitForMarks(about)
      await wander(walk, { steps, length: 15 })
      await expectRest(walk)
      await control.bringToFront()
      await control.locator('#data .button-danger').click()
      await control.locator('#data .confirm .button-danger').click()
      await expect(control.locator('.notice')).toHaveText(words['notice.erased'])
      expect(await keptIn(control)).toEqual([])
      expect(walk.said.flat()).toEqual([])
    } finally {
      await info.attach('walk', { body: told.join('\n') })
      await session.close()
    }
  })
