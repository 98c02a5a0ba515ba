/**
 * Chromium with the built extension and nobody who looks into it: a driver changes what the browser does ahead of time.
 * What happens in a page, the page itself tells the loopback web.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchOptions } from '../browsers.ts'
import { buildFolder } from './session.ts'

export type Undriven = {
  /** Opens an address in a tab in front, once the extension is installed and has shown its own first page. */
  open: (url: string) => Promise<void>
  close: () => Promise<void>
}

/** Where the browser takes addresses to open: it writes the port down when it is up. */
async function entranceOf(profile: string): Promise<string | null> {
  try {
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
    return port ? `http://127.0.0.1:${port}/json` : null
  } catch {
    return null
  }
}

/** The entrance, when the welcome page is there: it comes to the front, and what it covers loads nothing ahead. */
async function installed(profile: string): Promise<string> {
  for (;;) {
    const entrance = await entranceOf(profile)
    const tabs = entrance === null ? '' : await (await fetch(`${entrance}/list`)).text()
    if (entrance !== null && tabs.includes('/welcome.html')) return entrance
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** @param port of the loopback web, where every host is looked up */
export function startUndriven(port: number): Undriven {
  const profile = mkdtempSync(join(tmpdir(), 'hawamish-undriven-'))
  const { executablePath, args = [] } = launchOptions('chromium')
  const browser = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      // Branded Chrome reads this from its own settings; the others allow it.
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--load-extension=${buildFolder('chromium', 'e2e')}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      // Only to hand it addresses: no session looks into a tab.
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => browser.once('exit', resolve))
  return {
    async open(url) {
      const { ok, status } = await fetch(`${await installed(profile)}/new?${url}`, { method: 'PUT' })
      if (!ok) throw new Error(`The browser did not open ${url}: ${status}`)
    },
    async close() {
      browser.kill()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
