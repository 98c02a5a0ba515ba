/**
 * Installed packs: kept in IndexedDB, changed in single transactions, so that whatever goes wrong (no space, a crash, two
 * pages at once) leaves everything as it was.
 */
import type { IDBPTransaction } from 'idb'
import { compilePack } from '../pack/compile.ts'
import type { CompiledPack } from '../pack/compile.ts'
import { decideInstall } from '../pack/install-rules.ts'
import type { PackIdentity, PackWarning } from '../pack/install-rules.ts'
import type { Pack } from '../pack/types.ts'
import { ENGINE_VERSION } from '../pack/version.ts'
import { superseded } from '../superseded.ts'
import { refuseWhole } from './pack-candidate.ts'
import type { Candidate, Refusal, RefusalCode } from './pack-candidate.ts'
import { packDatabase } from './pack-database.ts'
import type { PackRecord, PackSchema } from './pack-database.ts'

/** The id of the pack that comes with the extension: no other pack can have it. */
export const bundledId = 'syria-us-isis'

export type InstallResult =
  | { state: 'installed' | 'updated' | 'same'; identity: PackIdentity }
  /** Nothing was changed: the reader has to say yes first, to exactly these bytes. */
  | { state: 'asks'; identity: PackIdentity; before: PackIdentity; warnings: PackWarning[] }
  | { state: 'refused'; refusals: Refusal[] }

export type InstallInput = {
  candidate: Candidate
  /** Where it was fetched from; null for a file. */
  address: string | null
  /** SHA-256 of the pack that the reader said yes to in spite of the warnings. */
  accepted: string | null
  /** Only brings up to date what is installed: what was removed while it was fetched stays removed. */
  update?: boolean
  /** `untilErased` of the moment when the reader asked for it. */
  signal?: AbortSignal
  now?: number
}

function refusedBy({ code, sentence }: { code: RefusalCode; sentence: string }): InstallResult {
  return { state: 'refused', refusals: refuseWhole(code, sentence).refusals }
}

/** What happens with the candidate beside what is installed now; null: it is to be written. */
function answerOf(input: InstallInput, installed: PackRecord | null): InstallResult | null {
  const { candidate, accepted, update, signal } = input
  if (signal?.aborted)
    return refusedBy({ code: 'erased', sentence: 'Everything was erased while the pack was on its way.' })
  if (update && !installed) return refusedBy({ code: 'gone', sentence: 'The pack was removed meanwhile.' })
  const { identity } = candidate
  const decision = decideInstall(identity, { installed, bundledId })
  if (decision.kind === 'refused') return refusedBy(decision)
  if (decision.kind === 'same') return { state: 'same', identity }
  if (decision.kind === 'new' || decision.warnings.length === 0 || accepted === identity.sha256) return null
  return installed && { state: 'asks', identity, before: identityOf(installed), warnings: decision.warnings }
}

function identityOf({ id, version, sha256, key, authors }: PackRecord): PackIdentity {
  return { id, version, sha256, key, authors }
}

/** Installs a pack or brings an installed one up to date, in one transaction. */
export async function installPack(input: InstallInput): Promise<InstallResult> {
  const { candidate } = input
  const { id } = candidate.identity
  const database = await packDatabase()
  const early = answerOf(input, (await database.get('packs', id)) ?? null)
  if (early) return early
  // Takes its time; what is installed may change meanwhile, so the question is put again inside the transaction.
  const compiled = compilePack(candidate.pack)
  const transaction = database.transaction(['packs', 'contents', 'off'], 'readwrite')
  try {
    const packs = transaction.objectStore('packs')
    const before = (await packs.get(id)) ?? null
    const late = answerOf(input, before)
    if (!late) {
      await packs.put(recordOf(input, before))
      await transaction
        .objectStore('contents')
        .put({ id, payload: candidate.payload, compiled, engine: ENGINE_VERSION })
    }
    await transaction.done
    return late ?? { state: before ? 'updated' : 'installed', identity: candidate.identity }
  } catch (error) {
    await rollBack(transaction)
    if ((error as { name?: unknown } | null)?.name !== 'QuotaExceededError') throw error
    return refusedBy({ code: 'no-space', sentence: 'There is no room left to keep the pack.' })
  }
}

type Writing = IDBPTransaction<PackSchema, ('packs' | 'contents' | 'off')[], 'readwrite'>

async function rollBack(transaction: Writing): Promise<void> {
  try {
    transaction.abort()
  } catch {
    // The failed request has aborted it already.
  }
  await transaction.done.catch(() => undefined)
}

function recordOf({ candidate, address, now = Date.now() }: InstallInput, before: PackRecord | null): PackRecord {
  const { identity, pack } = candidate
  return {
    ...identity,
    header: pack.header,
    counts: countsOf(pack),
    address,
    installed: before?.installed ?? now,
    updated: now,
    daily: address !== null && (before?.daily ?? false),
    check: before?.check ?? null,
  }
}

/** How much is in a pack, as the options page shows it. */
export function countsOf(pack: Pack): PackRecord['counts'] {
  return {
    entities: pack.entities.length,
    events: pack.events.length,
    statements: pack.statements.length,
    reports: pack.reports.length,
    outlets: pack.outlets.length,
    places: pack.places.length,
  }
}

export type InstalledPack = { record: PackRecord; on: boolean }
export type PackList = { bundledOn: boolean; installed: InstalledPack[] }

/** All installed packs, in the order in which they were installed. */
export async function listPacks(): Promise<PackList> {
  const database = await packDatabase()
  const [records, off] = await Promise.all([database.getAll('packs'), database.getAllKeys('off')])
  const installed = records
    .sort((a, b) => a.installed - b.installed || (a.id < b.id ? -1 : 1))
    .map((record) => ({ record, on: !off.includes(record.id) }))
  return { bundledOn: !off.includes(bundledId), installed }
}

/**
 * What the engine works with. A pack that an older version of the engine compiled is compiled again from its bytes and
 * kept so; null when these bytes no longer make a valid pack.
 */
export async function loadCompiled(id: string): Promise<CompiledPack | null> {
  const database = await packDatabase()
  const content = await database.get('contents', id)
  if (!content) return null
  if (content.engine === ENGINE_VERSION) return content.compiled
  return recompile(id)
}

/** Compiles an installed pack again from its bytes, for instance when its lexicon turned out damaged. */
export async function recompile(id: string): Promise<CompiledPack | null> {
  const database = await packDatabase()
  const content = await database.get('contents', id)
  if (!content) return null
  const { readPack } = await import('../pack/validate.ts')
  const read = readPack(content.payload, new TextDecoder('utf-8', { fatal: true }))
  if (!read.ok) return null
  const compiled = compilePack(read.value)
  const transaction = database.transaction('contents', 'readwrite')
  // Meanwhile it may have been removed or updated: then this result is of no use to anybody else.
  const now = await transaction.store.get(id)
  if (now && sameBytes(now.payload, content.payload))
    await transaction.store.put({ ...now, compiled, engine: ENGINE_VERSION })
  await transaction.done
  return compiled
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

/** The record of an installed pack; null when there is none. */
export async function findPack(id: string): Promise<PackRecord | null> {
  return (await (await packDatabase()).get('packs', id)) ?? null
}

/** Switches a pack on or off; it stays installed. One that is gone is left alone: installed again, it starts switched on. */
export async function switchPack(id: string, on: boolean): Promise<void> {
  const transaction = (await packDatabase()).transaction(['packs', 'off'], 'readwrite')
  const off = transaction.objectStore('off')
  const isThere = id === bundledId || (await transaction.objectStore('packs').getKey(id)) !== undefined
  if (isThere) await (on ? off.delete(id) : off.put({ id }))
  await transaction.done
}

/** Removes a pack with everything that is kept about it, the author's key included. The bundled one cannot be removed. */
export async function removePack(id: string): Promise<void> {
  const transaction = (await packDatabase()).transaction(['packs', 'contents', 'off'], 'readwrite')
  await Promise.all([
    transaction.objectStore('packs').delete(id),
    transaction.objectStore('contents').delete(id),
    transaction.objectStore('off').delete(id),
    transaction.done,
  ])
}

let beforeErasing = new AbortController()

/** Aborted when everything is erased: what was on its way then is not installed any more. */
export function untilErased(): AbortSignal {
  return beforeErasing.signal
}

/** Removes every installed pack, those on their way with them, and switches the bundled one on. */
export async function erasePacks(): Promise<void> {
  beforeErasing.abort(superseded)
  beforeErasing = new AbortController()
  const transaction = (await packDatabase()).transaction(['packs', 'contents', 'off'], 'readwrite')
  await Promise.all([
    ...(['packs', 'contents', 'off'] as const).map((store) => transaction.objectStore(store).clear()),
    transaction.done,
  ])
}

/** Changes a record that is there; does nothing for a pack that is gone. */
export async function changeRecord(id: string, change: Partial<Pick<PackRecord, 'daily' | 'check'>>): Promise<void> {
  const transaction = (await packDatabase()).transaction('packs', 'readwrite')
  const record = await transaction.store.get(id)
  if (record) {
    const changed = { ...record, ...change }
    // A pack from a file has no address to look at.
    await transaction.store.put({ ...changed, daily: changed.daily && changed.address !== null })
  }
  await transaction.done
}
