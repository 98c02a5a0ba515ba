/**
 * From the files of a pack's folder to one pack: entities lie in several files, everything else in one each. Pure: who
 * reads the files hands their parsed content over. The result is checked by `checkPack` like any other.
 */

/** Parsed content of one file with its path inside the folder, `/` between the parts: `entities/people.json`. */
export type PackFile = { path: string; value: unknown }

const LISTS = ['fields', 'definites', 'events', 'statements', 'reports', 'outlets', 'namings', 'places'] as const

export type PackSection = 'header' | 'entities' | (typeof LISTS)[number]

/** The part of a pack that a file of its folder holds; null for a file that is no part of it (`regression/…`). */
export function sectionOf(path: string): PackSection | null {
  if (path === 'pack.json') return 'header'
  if (/^entities\/[^/]+\.json$/.test(path)) return 'entities'
  return LISTS.find((name) => path === `${name}.json`) ?? null
}

/**
 * Joins the files into the shape of a pack, entities in the order of their file names. A missing list is empty, a missing
 * header null; a file that is not a list where one is needed is passed on as it is, so that the check can name it.
 */
export function assemblePack(files: readonly PackFile[]): unknown {
  const pack: Record<PackSection, unknown> = {
    header: null,
    fields: [],
    definites: [],
    entities: [],
    events: [],
    statements: [],
    reports: [],
    outlets: [],
    namings: [],
    places: [],
  }
  for (const { path, value } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const section = sectionOf(path)
    if (section === null) continue
    pack[section] =
      section === 'entities' && Array.isArray(pack.entities) && Array.isArray(value)
        ? [...pack.entities, ...value]
        : value
  }
  return pack
}
