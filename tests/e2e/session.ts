/** A browser with the built extension, on the loopback web of `server.ts`. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, firefox, type BrowserContext, type Page } from '@playwright/test'
import { packXpi } from '../../scripts/xpi.ts'
import { launchOptions, type BrowserName } from '../browsers.ts'

export const addonId = 'hawamish@extension'
/** Firefox gives each installation its own address; the tests fix it. */
const addonUuid = '5b3f6c0e-6f0b-4a52-9c1a-2f7d0f3a9e11'

const output = fileURLToPath(new URL('../../.output', import.meta.url))

/** `e2e` has an open panel root, `production` is what readers get, `plain` is not minified. */
export type BuildMode = 'e2e' | 'production' | 'plain'

/** Folder of a build. */
export function buildFolder(name: BrowserName, mode: BuildMode): string {
  const folder = join(
    output,
    `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3${mode === 'production' ? '' : `-${mode}`}`,
  )
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no build at ${folder}: run \`npm run build:e2e\`.`)
  return folder
}

export type LaunchOptions = {
  name: BrowserName
  /** Port of the loopback web. */
  port: number
  mode?: BuildMode
  /** Another extension than a build of ours. */
  extension?: string
  /** Folder of an earlier profile, to go on with it. */
  profile?: string
  viewport?: { width: number; height: number }
  /** What to start instead of the browser itself. */
  program?: string
  /** More preferences of Firefox. */
  prefs?: Record<string, string | number | boolean>
  /** Firefox's own home folder, where it looks for what an administrator set for one user. */
  home?: string
}

export type Session = {
  name: BrowserName
  context: BrowserContext
  profile: string
  /** Address of the extension without a slash at the end. */
  origin: string
  /** Opens a page of the web. */
  open: (url: string) => Promise<Page>
  /** Opens a page of the extension as a tab. */
  openOwn: (path: string) => Promise<Page>
  /** Closes a page; one of the extension as the reader would. */
  closePage: (page: Page) => Promise<void>
  /** Closes all pages but the first (Firefox ends with its last tab) and those that are kept. */
  closePages: (keep: readonly Page[]) => Promise<void>
  close: (options?: { keepProfile: boolean }) => Promise<void>
}

function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'hawamish-e2e-'))
}

/** Where Firefox saves files. */
export function downloadsOf(profile: string): string {
  return join(profile, 'downloads')
}

/** Without developer mode Chromium does not let an extension from the command line come back after a reload. */
function allowReload(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }))
}

async function launchChromium({
  port,
  program,
  mode = 'e2e',
  extension: source = buildFolder('chromium', mode),
  profile,
  viewport,
}: LaunchOptions & { profile: string }): Promise<BrowserContext> {
  const { args, ...options } = launchOptions('chromium')
  // The folder's path makes the extension's id: one copy beside the profile keeps id and storage over a restart.
  const extension = join(profile, 'hawamish')
  if (!existsSync(extension)) cpSync(source, extension, { recursive: true })
  allowReload(join(profile, 'data/Default'))
  return chromium.launchPersistentContext(join(profile, 'data'), {
    ...options,
    ...(program !== undefined && { executablePath: program }),
    headless: true,
    ignoreHTTPSErrors: true,
    locale: 'ar',
    viewport: viewport ?? { width: 1280, height: 800 },
    args: [
      ...(args ?? []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      // `ignoreHTTPSErrors` reaches pages only, and the background asks for packs too.
      '--ignore-certificate-errors',
      // For tests that press the toolbar button (`button.ts`).
      '--enable-unsafe-extension-debugging',
    ],
  })
}

async function launchFirefox({
  port,
  mode = 'e2e',
  extension = buildFolder('firefox', mode),
  profile,
  viewport,
  prefs,
  home,
}: LaunchOptions & { profile: string }): Promise<BrowserContext> {
  const extensions = join(profile, 'extensions')
  mkdirSync(extensions, { recursive: true })
  const file = join(extensions, `${addonId}.xpi`)
  if (!existsSync(file)) await packXpi(extension, file)
  const options = {
    ...launchOptions('firefox'),
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: viewport ?? { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'],
    downloadsPath: downloadsOf(profile),
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    firefoxUserPrefs: {
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.enabledScopes': 15,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonUuid }),
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      ...prefs,
    },
  }
  // Among hundreds of starts there is one now and then that comes to nothing: then once more.
  return firefox
    .launchPersistentContext(profile, { ...options, timeout: 40_000 })
    .catch(() => firefox.launchPersistentContext(profile, options))
}

async function chromiumOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return worker.url().split('/').slice(0, 3).join('/')
}

/** The promise's value, or null when it takes longer. */
export function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | null> {
  return Promise.race([promise, new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds))])
}

/**
 * Waits until the background has registered the gate, for a while: a page that is opened while an extension is being
 * installed may stay without it until it is loaded again.
 */
async function waitForGate(page: Page): Promise<void> {
  const count = (): Promise<number> =>
    page.evaluate('browser.scripting.getRegisteredContentScripts().then(({ length }) => length)')
  // Null: the driver has lost the page, and the test will hear of it.
  for (let look = 0; look < 100 && (await within(2_000, count())) === 0; look += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

/**
 * Opens an extension page in Firefox. The driver never hears that such a page was loaded (platform.md §5.2), and loses it
 * for good when it is asked something too early: then another one is opened, and given more time.
 */
async function openInFirefox(
  context: BrowserContext,
  url: string,
  { lost, gated }: { lost: Set<Page>; gated: boolean },
): Promise<Page> {
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'commit' })
    await new Promise((resolve) => setTimeout(resolve, 400 * attempt))
    const state = await within(
      1_500 * attempt,
      page.evaluate(() => document.readyState),
    )
    if (state !== null) {
      if (gated) await waitForGate(page)
      return page
    }
    lost.add(page)
  }
  throw new Error(`Firefox did not open ${url}`)
}

/** Firefox never tells the driver that a page of the extension was closed, so the page closes its tab by itself. */
async function closeOwnTab(page: Page): Promise<boolean> {
  try {
    await page.evaluate('browser.tabs.getCurrent().then(({ id }) => browser.tabs.remove(id))')
  } catch {
    // It was closing already.
  }
  return true
}

/** Starts the browser with the extension installed, and waits until its background has run for the first time. */
export async function launch(options: LaunchOptions): Promise<Session> {
  const { name } = options
  const profile = options.profile ?? makeProfile()
  const context = await (name === 'chromium' ? launchChromium : launchFirefox)({ ...options, profile })
  const origin = name === 'chromium' ? await chromiumOrigin(context) : `moz-extension://${addonUuid}`
  const lost = new Set<Page>()
  const openOwn = async (path: string): Promise<Page> => {
    const url = `${origin}/${path}`
    if (name === 'firefox') return openInFirefox(context, url, { lost, gated: options.extension === undefined })
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  const closePage = async (page: Page): Promise<void> => {
    const isOwn = name === 'firefox' && page.url().startsWith(origin)
    const closed = await within(isOwn ? 1_000 : 5_000, isOwn ? closeOwnTab(page) : page.close().then(() => true))
    if (isOwn || !closed) lost.add(page)
  }
  return {
    name,
    context,
    profile,
    origin,
    openOwn,
    closePage,
    async closePages(keep) {
      const pages = context
        .pages()
        .slice(1)
        .filter((page) => !keep.includes(page) && !lost.has(page))
      await Promise.all(pages.map(closePage))
    },
    async open(url) {
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    async close({ keepProfile } = { keepProfile: false }) {
      await context.close()
      if (!keepProfile) rmSync(profile, { recursive: true, force: true })
    },
  }
}
