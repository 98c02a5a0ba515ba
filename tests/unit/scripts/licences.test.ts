import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { licencesOf } from '../../../scripts/licences.ts'
import manifest from '../../../package.json' with { type: 'json' }

const made: string[] = []
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** A project with one dependency. */
function projectWith(dependency: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'hawamish-licences-'))
  made.push(root)
  const files: Record<string, string> = {
    'package.json': JSON.stringify({ dependencies: { ink: '1.0.0' } }),
    LICENSE: 'Ours.',
    'assets/fonts/OFL.txt': 'That of the font.',
  }
  for (const [name, text] of Object.entries(dependency)) files[`node_modules/ink/${name}`] = text
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

const ink = { version: '1.0.2', license: 'MIT', repository: { url: 'git+https://example.org/ink.git' } }

it('the licence of each runtime dependency goes along, with its version and where its source is', () => {
  const text = licencesOf(projectWith({ 'package.json': JSON.stringify(ink), 'LICENSE.md': 'Do as you like.' }))
  expect(text).toContain('ink 1.0.2 (MIT)\n===============\n\nhttps://example.org/ink\n\nDo as you like.')
  expect(text).toContain('Ours.')
  expect(text).toContain('That of the font.')
})

it('a dependency without a licence stops the build', () => {
  const root = projectWith({ 'package.json': JSON.stringify(ink), 'README.md': 'Do as you like.' })
  expect(() => licencesOf(root)).toThrow(/There is no licence file in .*ink/)
})

it('of this project: those of all its runtime dependencies', () => {
  const text = licencesOf(fileURLToPath(new URL('../../../', import.meta.url)))
  for (const name of Object.keys(manifest.dependencies)) expect(text).toContain(`\n${name} `)
  expect(text).toContain('SIL OPEN FONT LICENSE')
  expect(text).toContain('Mozilla Public License Version 2.0')
})
