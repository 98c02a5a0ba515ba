/**
 * Where the two browsers are that the tests drive, and how each is started. Used by the browser tests (plain pages) and
 * by the end-to-end tests (built extension), so that both name a browser in the same way: `CHROMIUM_PATH` and
 * `FIREFOX_PATH` first, then the usual names in `PATH`.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

/** Branded Chrome is not among them: it no longer loads an unpacked extension from the command line (platform.md §5.1). */
const programs: Record<BrowserName, { variable: string; names: string[] }> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome'],
  },
  firefox: { variable: 'FIREFOX_PATH', names: ['firefox-esr', 'firefox'] },
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Path of a browser's program.
 * @throws Error with a sentence that says what to install or set, when there is none.
 */
export function browserPath(name: BrowserName): string {
  const { variable, names } = programs[name]
  const named = process.env[variable]
  if (named) {
    if (executable(named)) return named
    throw new Error(`There is no program at ${named}: correct ${variable} or unset it.`)
  }
  for (const folder of (process.env['PATH'] ?? '').split(delimiter))
    for (const program of names) if (folder && executable(join(folder, program))) return join(folder, program)
  throw new Error(`No ${name} in PATH (${names.join(', ')}): install it or set ${variable} to its path.`)
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
