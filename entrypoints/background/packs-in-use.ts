/**
 * What the engine knows at present: the bundled pack and the installed ones that are switched on, opened on first need and
 * kept while the background lives. A pack that cannot be opened never takes the others with it.
 */
import { openKnowledge } from '../../lib/analysis/knowledge.ts'
import type { Knowledge } from '../../lib/analysis/knowledge.ts'
import type { PackInUse } from '../../lib/analysis/several.ts'
import type { Log } from '../../lib/platform/log.ts'
import { listPacks, loadCompiled, recompile } from '../../lib/store/packs.ts'
import type { PackList } from '../../lib/store/packs.ts'
import { bundledNames, bundledPack } from './knowledge.ts'
import { announce, orderAll } from './orders.ts'
import { forgetResults } from './readings.ts'

/** Where the browser keeps nothing (no room, or told not to), the bundled pack works all the same. */
const nothingKept: PackList = { bundledOn: true, installed: [] }

let opening: Promise<readonly PackInUse[]> | null = null

/**
 * What is in use while the database cannot be opened: the same list each time, because what was found with a list is kept
 * under it.
 */
let alone: readonly PackInUse[] = []

/** What is installed; nothing where the database cannot be opened. */
export async function knownPacks(log: Log): Promise<PackList> {
  try {
    return await listPacks()
  } catch (error) {
    log.bug('list of packs', error)
    return nothingKept
  }
}

async function openInstalled(id: string, log: Log): Promise<Knowledge | null> {
  try {
    const compiled = await loadCompiled(id)
    const opened = compiled && openKnowledge(compiled)
    if (opened?.ok) return opened.value
    const again = await recompile(id)
    const reopened = again && openKnowledge(again)
    if (reopened?.ok) return reopened.value
    log.warn('installed pack', 'damaged')
  } catch (error) {
    log.bug('installed pack', error)
  }
  return null
}

async function open(log: Log): Promise<readonly PackInUse[]> {
  const known = await knownPacks(log)
  const { bundledOn, installed } = known
  const bundled = bundledOn ? await bundledNames(log) : null
  const packs: PackInUse[] = bundled ? [{ knowledge: bundled.knowledge, bundled: true }] : []
  for (const { record, on } of installed) {
    const knowledge = on ? await openInstalled(record.id, log) : null
    if (knowledge) packs.push({ knowledge, bundled: false })
  }
  // The package could not be read, or the database not be opened: the next need tries again.
  if ((bundledOn && !bundled) || known === nothingKept) opening = null
  if (known !== nothingKept) return packs
  if (alone[0]?.knowledge !== bundled?.knowledge) alone = packs
  return alone
}

/** The packs that are switched on, the bundled one first, as far as names go: its texts may still be on their way. */
export function packsForNames(log: Log): Promise<readonly PackInUse[]> {
  opening ??= open(log)
  return opening
}

/** The same with all that they hold. */
export async function packsInUse(log: Log): Promise<readonly PackInUse[]> {
  const packs = await packsForNames(log)
  const named = packs.find(({ bundled }) => bundled)
  const whole = named && (await bundledPack(log))
  if (whole?.knowledge === named?.knowledge) return packs
  opening = null
  // Its texts did not come, and it was opened anew: what was opened first would go on without them.
  return whole ? packsInUse(log) : packs.filter(({ bundled }) => !bundled)
}

/** After packs were installed, removed or switched: every open article is looked at again, every list drawn anew. */
export async function packsChanged(): Promise<void> {
  opening = null
  forgetResults()
  await Promise.all([orderAll({ type: 'knowledge' }), announce({ type: 'packs-changed' })])
}
