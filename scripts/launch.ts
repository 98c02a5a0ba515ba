/** Starts Chromium or stock Firefox with a built extension, for `npm start` and the pictures. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, firefox } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import type { BrowserName } from './setup.mjs'
import { packXpi } from './xpi.ts'

export type Launch = {
  name: BrowserName
  /** The browser's program. */
  path: string
  /** Folder of the built extension. */
  extension: string
  headless: boolean
  viewport?: { width: number; height: number } | null
  dark?: boolean
}
export type Session = { newPage: () => Promise<Page>; closed: Promise<void>; close: () => Promise<void> }

const addonId = 'hawamish@extension'

async function launchChromium(profile: string, launch: Launch): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: launch.path,
    headless: launch.headless,
    viewport: launch.viewport ?? null,
    colorScheme: launch.dark ? 'dark' : 'light',
    ignoreDefaultArgs: launch.headless ? [] : ['--enable-automation'],
    args: [
      // Chromium refuses to run as root inside its own sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${launch.extension}`,
      `--load-extension=${launch.extension}`,
    ],
  })
}

/** Firefox ESR takes an unsigned add-on from its profile; it is driven over WebDriver BiDi. */
async function launchFirefox(profile: string, launch: Launch): Promise<BrowserContext> {
  const extensions = join(profile, 'extensions')
  mkdirSync(extensions, { recursive: true })
  await packXpi(launch.extension, join(extensions, `${addonId}.xpi`))
  return firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: launch.path,
    headless: launch.headless,
    viewport: launch.viewport ?? null,
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: {
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.enabledScopes': 15,
      ...(launch.dark ? { 'ui.systemUsesDarkTheme': 1 } : {}),
    },
  })
}

/** Opens the browser with a profile of its own, which is removed when it closes. */
export async function launchWithExtension(launch: Launch): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'hawamish-'))
  const context = await (launch.name === 'chromium' ? launchChromium : launchFirefox)(profile, launch)
  const closed = new Promise<void>((resolve) => {
    context.on('close', () => resolve())
  })
  return {
    closed,
    async newPage() {
      const [blank] = context.pages()
      return blank?.url() === 'about:blank' ? blank : context.newPage()
    },
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
