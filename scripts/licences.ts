/**
 * The licences of what the extension's package holds of others, as one text: each of them asks to go along with its work.
 * Read from the packages themselves, so that none is missing when a dependency is added.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

type Manifest = {
  name: string
  version: string
  license: string
  repository?: string | { url: string }
  dependencies?: Record<string, string>
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** The text of a package's licence file. Throws where it has none: then somebody has to look. */
function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name))
  if (file === undefined) throw new Error(`There is no licence file in ${folder}: find out what its authors ask for.`)
  return readFileSync(join(folder, file), 'utf8').trim()
}

function section(title: string, text: string): string {
  return `${title}\n${'='.repeat(title.length)}\n\n${text}\n`
}

/** Where the source is, as an address for a browser: `git+https://x.org/a.git`, `git://x.org/a` → `https://x.org/a`. */
function sourceOf({ repository = '' }: Manifest): string {
  const url = typeof repository === 'string' ? repository : repository.url
  return url.replace(/^git(?:\+https|\+ssh)?:\/\/(?:git@)?/, 'https://').replace(/\.git$/, '')
}

/** Our own licence, those of the runtime dependencies and that of the font. @param root the project's folder */
export function licencesOf(root: string): string {
  const { dependencies = {} } = readManifest(root)
  const libraries = Object.keys(dependencies).map((name) => {
    const folder = join(root, 'node_modules', name)
    const manifest = readManifest(folder)
    const title = `${name} ${manifest.version} (${manifest.license})`
    return section(title, `${sourceOf(manifest)}\n\n${textIn(folder)}`)
  })
  const font = readFileSync(join(root, 'assets/fonts/OFL.txt'), 'utf8').trim()
  return [section('Hawamish', textIn(root)), ...libraries, section('Noto Naskh Arabic', font)].join('\n\n')
}
