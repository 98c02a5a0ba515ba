/** Builds of the extension that are missing or older than a source file are made before the tests; nothing is tested stale. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = [
  'entrypoints',
  'components',
  'lib',
  'assets',
  'wxt.config.ts',
  'package.json',
  'scripts/bundle-pack.ts',
  'scripts/compile-early.ts',
  'scripts/early-functions.json',
  'scripts/function-names.ts',
  'scripts/licences.ts',
]

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

const builds = [
  { folder: 'chrome-mv3-e2e', args: ['-b', 'chrome', '--mode', 'e2e'] },
  { folder: 'firefox-mv3-e2e', args: ['-b', 'firefox', '--mv3', '--mode', 'e2e'] },
  { folder: 'chrome-mv3', args: ['-b', 'chrome'] },
  { folder: 'firefox-mv3', args: ['-b', 'firefox', '--mv3'] },
]

export default function makeBuilds(): void {
  const changed = Math.max(...sources.map((path) => newest(join(root, path))))
  for (const { folder, args } of builds) {
    const manifest = join(root, '.output', folder, 'manifest.json')
    if (existsSync(manifest) && statSync(manifest).mtimeMs > changed) continue
    const built = spawnSync(
      process.execPath,
      [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...args, '--level', 'warn'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    if (built.status !== 0) throw new Error(`${folder} could not be built:\n${built.stdout}${built.stderr}`)
  }
}
