/**
 * The two browsers that the tests drive, and how each is started. Used by the browser tests (plain pages) and by the
 * end-to-end tests (built extension); where they are is found as by `npm start`.
 */
import { findBrowser, type BrowserName } from '../scripts/setup.mjs'

export type { BrowserName }

const variables: Record<BrowserName, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' }

/**
 * Path of a browser's program.
 * @throws Error with a sentence that says what to install or set, when there is none.
 */
export function browserPath(name: BrowserName): string {
  const path = findBrowser(name)
  if (path === null) throw new Error(`No ${name} was found: install it or set ${variables[name]} to its path.`)
  return path
}

/**
 * Nobody sees the window around the pages: without its animations (a tab that opens, a circle that turns) a tab costs the
 * browser a quarter less. Those of pages are others, and go on.
 */
const stillWindow = '--animation-duration-scale=0'

/**
 * Launch options of Playwright for a browser of this machine. Stock Firefox is driven over WebDriver BiDi, which
 * Playwright does under the channel `moz-firefox` (platform.md §5.2).
 */
export function launchOptions(name: BrowserName) {
  const root = process.getuid?.() === 0
  return name === 'chromium'
    ? { executablePath: browserPath(name), args: root ? ['--no-sandbox', stillWindow] : [stillWindow] }
    : { executablePath: browserPath(name), channel: 'moz-firefox' }
}
