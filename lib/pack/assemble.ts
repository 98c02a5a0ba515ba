/** A pack as its author keeps it, in several files of a folder, joined to the one document that is checked and installed. */

/** The sections of a pack, each kept in `<section>.json` or in several files of the folder `<section>/`. */
export const sections = [
  'fields',
  'definites',
  'entities',
  'events',
  'statements',
  'reports',
  'outlets',
  'namings',
  'places',
] as const
export type Section = (typeof sections)[number]

/** A parsed file of a pack folder; `path` is relative to the folder, with forward slashes: `entities/people.json`. */
export type PackFile = { path: string; value: unknown }

/** Which section a file belongs to; `header` for `pack.json`, null for files that are not part of the pack (regression articles). */
export function sectionOf(path: string): Section | 'header' | null {
  if (path === 'pack.json') return 'header'
  const first = path.split('/')[0]?.replace(/\.json$/, '')
  return sections.find((section) => section === first) ?? null
}

/**
 * Joins the files of a folder, in the order of their paths, so that the same folder always gives the same bytes. What a
 * file should have been (a list of records) is judged by the schema afterwards: anything else is put in as it is.
 */
export function assemblePack(files: readonly PackFile[]): unknown {
  const pack: Record<string, unknown> = { header: null }
  for (const section of sections) pack[section] = []
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const section = sectionOf(file.path)
    if (section === null) continue
    const records = pack[section]
    if (section === 'header' || !Array.isArray(file.value) || !Array.isArray(records)) pack[section] = file.value
    else records.push(...(file.value as unknown[]))
  }
  return pack
}
