/**
 * Browsers under an administrator. Firefox reads values for one user from a file in that user's home. Chromium reads
 * policies from `/etc/chromium` alone: there it is started where another folder lies in that place, in a mount namespace
 * of its own, so that nothing is written outside of the tests' own folders and no other program sees it.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPath } from '../browsers.ts'
import { addonId } from './session.ts'

const systemFolder = '/etc/chromium'

function write(folder: string, file: string, value: object): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), JSON.stringify(value))
}

/** A home folder for Firefox with these values in it. */
export function firefoxHome(data: object): string {
  const home = mkdtempSync(join(tmpdir(), 'hawamish-home-'))
  const manifest = { name: addonId, description: 'test', type: 'storage', data }
  write(join(home, '.mozilla', 'managed-storage'), `${addonId}.json`, manifest)
  return home
}

/** The id that Chromium gives to an extension from the command line: the first half of its path's hash in letters a–p. */
function idOfFolder(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32)
  return [...hash].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('')
}

const asRoot = process.getuid?.() === 0
const namespace = asRoot ? ['--mount'] : ['--user', '--map-root-user', '--mount']
const inPlace = `mount --bind "$0" ${systemFolder} && exec "$@"`

/** Why Chromium cannot be given a policy here, or null. */
export function noPolicyReason(): string | null {
  if (!existsSync(systemFolder)) return `Chromium keeps no policies in ${systemFolder} on this machine`
  const empty = mkdtempSync(join(tmpdir(), 'hawamish-policy-'))
  const { status } = spawnSync('unshare', [...namespace, 'sh', '-c', inPlace, empty, 'true'])
  rmSync(empty, { recursive: true, force: true })
  return status === 0 ? null : 'this machine gives no mount namespace in which Chromium could have a policy of its own'
}

/**
 * A profile for Chromium and a program that starts it with these values for the extension in that profile. Only where
 * `noPolicyReason` has none.
 */
export function managedChromium(data: object): { profile: string; program: string } {
  const profile = mkdtempSync(join(tmpdir(), 'hawamish-e2e-'))
  const etc = join(profile, 'etc')
  cpSync(systemFolder, etc, { recursive: true })
  // `session.ts` puts the extension there.
  const id = idOfFolder(join(profile, 'hawamish'))
  write(join(etc, 'policies', 'managed'), 'hawamish.json', { '3rdparty': { extensions: { [id]: data } } })
  const program = join(profile, 'chromium')
  const quoted = [...namespace, 'sh', '-c', inPlace, etc, browserPath('chromium'), ...(asRoot ? [] : ['--no-sandbox'])]
    .map((word) => `'${word}'`)
    .join(' ')
  writeFileSync(program, `#!/bin/sh\nexec unshare ${quoted} "$@"\n`)
  chmodSync(program, 0o755)
  return { profile, program }
}
