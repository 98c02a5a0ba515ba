/**
 * What `npm start` and `npm test` need before anything of the project can run: its packages and a browser.
 *
 * Plain JavaScript on Node's own modules, because on a fresh machine neither the packages nor Node 24 (which comes as one
 * of them) is there yet. Every failure is one sentence that says what to do.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'

/** Node 24 of the project's own packages; the same on every machine. */
export const node = join(modules, '.bin', windows ? 'node.cmd' : 'node')

/**
 * Where Node keeps what it has compiled, our own TypeScript among it: each of the many processes of a run would read and
 * compile the same files anew, which is half of what a short one does.
 */
export const compileCache = process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'node-compile')

/** A failure the person at the terminal can act on: its message is the whole output. */
export class SetupError extends Error {
  status = 1
}

/** A command that was given wrongly: like any `SetupError`, with the status of wrong usage. */
class WrongUse extends SetupError {
  status = 2
}

/**
 * The words that a command was given. `--help` and `-h` print the usage and end the process.
 * @param usage what the command takes, as its help shows it
 * @param words the only ones that may be given; `most` of them at a time
 */
export function readWords(usage, { words, most = words.length }) {
  const given = process.argv.slice(2)
  if (given.includes('--help') || given.includes('-h')) {
    console.log(usage)
    process.exit(0)
  }
  const unknown = given.find((word) => !words.includes(word))
  if (unknown !== undefined) throw new WrongUse(`There is no "${unknown}" here: use ${words.join(', ')}.\n${usage}`)
  const extra = given[most]
  if (extra !== undefined) throw new WrongUse(`One word is enough: leave out "${extra}".\n${usage}`)
  return given
}

/** Prints a `SetupError` as one sentence and ends with its status, 1 or 2; any other error is a bug and keeps its stack. */
export function reportAndExit(error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exit(error.status)
}

/**
 * Runs a program of the project with Node 24 first in PATH, output shown as it comes, or handed to `onOutput` as text.
 * @returns {Promise<number>} the exit status (1 when it was ended by a signal, 127 when there is no such program)
 */
export function run(command, args, { env = {}, quiet = false, seconds = 0, onOutput = null } = {}) {
  return new Promise((resolve, reject) => {
    const path = [join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter)
    const outputs = [quiet ? 'ignore' : onOutput ? 'pipe' : 'inherit']
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: compileCache, ...env },
      stdio: ['ignore', ...outputs, ...outputs],
      shell: windows,
    })
    const timer = seconds > 0 ? setTimeout(() => child.kill(), seconds * 1000) : null
    for (const stream of onOutput ? [child.stdout, child.stderr] : []) stream?.setEncoding('utf8').on('data', onOutput)
    // As a shell has it: the caller knows what to say of a program that is not there.
    child.on('error', (error) => (error.code === 'ENOENT' ? resolve(127) : reject(error)))
    child.on('close', (code) => {
      if (timer) clearTimeout(timer)
      resolve(code ?? 1)
    })
  })
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Installs the packages of the lockfile, unless those installed are already of this lockfile. */
export async function ensurePackages() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) throw new SetupError(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
  const stamp = join(modules, '.hawamish-lock')
  const digest = lockDigest()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && existsSync(node)) return
  console.log('Installing packages …')
  const npm = windows ? 'npm.cmd' : 'npm'
  const status = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0)
    throw new SetupError('Installing the packages failed: check the network connection and run `npm ci` to see why.')
  // npm may be set to skip install scripts; the `node` package needs its own to put the binary in place.
  if (!existsSync(node) || (await run(node, ['--version'], { quiet: true })) !== 0)
    await run(npm, ['rebuild', 'node', '--ignore-scripts=false'])
  if ((await run(node, ['--version'], { quiet: true })) !== 0)
    throw new SetupError('Node 24 did not install: run `npm rebuild node --ignore-scripts=false` to see why.')
  writeFileSync(stamp, digest)
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function inPath(names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) {
      const candidate = join(folder, windows ? `${name}.exe` : name)
      if (folder && executable(candidate)) return candidate
    }
  return null
}

const wellKnown = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
}

/** Playwright's own Chromium, in its cache. Its own Firefox is left out: it cannot load an extension. */
function playwrightChromium() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(
      homedir(),
      windows
        ? 'AppData/Local/ms-playwright'
        : process.platform === 'darwin'
          ? 'Library/Caches/ms-playwright'
          : '.cache/ms-playwright',
    )
  if (!existsSync(cache)) return null
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ]
  const builds = readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
  for (const build of builds)
    for (const path of inside) if (executable(join(cache, build, path))) return join(cache, build, path)
  return null
}

/**
 * Where a browser is, or null. Branded Chrome is not looked for: it no longer loads an unpacked extension from the
 * command line. `CHROMIUM_PATH` and `FIREFOX_PATH` come first.
 * @param {'chromium' | 'firefox'} name
 */
export function findBrowser(name) {
  const named = process.env[name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH']
  if (named) {
    if (!executable(named))
      throw new SetupError(
        `There is no program at ${named}: correct ${name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'} or unset it.`,
      )
    return named
  }
  const names =
    name === 'chromium' ? ['chromium', 'chromium-browser', 'chrome-for-testing'] : ['firefox-esr', 'firefox']
  return inPath(names) ?? wellKnown[name].find(executable) ?? (name === 'chromium' ? playwrightChromium() : null)
}

const packages = { chromium: 'chromium', firefox: 'firefox-esr' }

function aptCommand() {
  if (process.platform !== 'linux' || !inPath(['apt-get'])) return null
  if (process.getuid?.() === 0) return ['apt-get']
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n', 'apt-get'] : null
}

async function installWithApt(name) {
  const apt = aptCommand()
  if (!apt) return
  const [program, ...rest] = apt
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run(program, [...rest, 'update', '-qq'], { env, seconds: 300 })
  await run(program, [...rest, 'install', '-y', '-qq', '--no-install-recommends', packages[name], 'fonts-noto-core'], {
    env,
    seconds: 900,
  })
}

/**
 * A browser that can load the extension: found, or installed (Playwright's download for Chromium, then Debian's
 * packages where they are and may be used).
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser(name) {
  const found = findBrowser(name)
  if (found) return found
  console.log(`Installing ${name} …`)
  if (name === 'chromium') await run('npx', ['playwright', 'install', 'chromium'], { quiet: true, seconds: 300 })
  if (!findBrowser(name)) await installWithApt(name)
  const path = findBrowser(name)
  if (path) return path
  const advice =
    name === 'chromium'
      ? 'install Chromium and set CHROMIUM_PATH to it'
      : 'install Firefox ESR and set FIREFOX_PATH to it'
  throw new SetupError(
    `No ${name === 'chromium' ? 'Chromium' : 'Firefox'} was found and installing it failed: ${advice}.`,
  )
}
