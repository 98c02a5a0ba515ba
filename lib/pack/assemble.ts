/**
 * From the files of a pack's folder to one pack: entities lie in several files, everything else in one each. Pure: who
 * reads the files hands their parsed content over. The result is checked by `checkPack` like any other.
 */

/** Parsed content of one file with its path inside the folder, `/` between the parts: `entities/people.json`. */
export type PackFile = { path: string; content: unknown }

const LISTS = ['fields', 'definites', 'events', 'statements', 'reports', 'outlets', 'namings', 'places'] as const

/**
 * Joins the files into the shape of a pack. A missing list is empty; files that are no part of a pack (`regression/…`)
 * are left alone; a file that is not a list where one is needed is passed on, so that the check can name it.
 */
export function assemblePack(files: readonly PackFile[]): unknown {
  const contents = new Map(files.map((file) => [file.path, file.content]))
  const entityFiles = files.filter(({ path }) => path.startsWith('entities/') && path.endsWith('.json'))
  const sorted = [...entityFiles].sort((a, b) => (a.path < b.path ? -1 : 1))
  const odd = sorted.find((file) => !Array.isArray(file.content))
  const pack: Record<string, unknown> = {
    header: contents.get('pack.json') ?? null,
    entities: odd === undefined ? sorted.flatMap((file) => file.content as unknown[]) : odd.content,
  }
  for (const name of LISTS) pack[name] = contents.get(`${name}.json`) ?? []
  return pack
}
