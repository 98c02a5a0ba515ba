/** The database of installed packs. Everything that belongs to one pack changes in one transaction, or not at all. */
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { PackIdentity } from '../pack/install-rules.ts'
import type { CompiledPack } from '../pack/compile.ts'
import type { PackHeader } from '../pack/types.ts'

export type PackCountsKept = Record<'entities' | 'events' | 'statements' | 'reports' | 'outlets' | 'places', number>

/** What is known of an installed pack without opening it. */
export type PackRecord = PackIdentity & {
  header: PackHeader
  counts: PackCountsKept
  /** Where it came from last: an https address, or null for a file. */
  address: string | null
  /** Milliseconds since 1970. */
  installed: number
  updated: number
  /** Looked for in a newer version once a day. */
  daily: boolean
  /** How the last look for a newer version went: `same`, `updated`, `asks` (the reader has to say yes), or why it failed. */
  check: { at: number; result: string } | null
}

/** The pack itself: its exact bytes, and what the engine works with. */
export type PackContent = { id: string; payload: Uint8Array<ArrayBuffer>; compiled: CompiledPack; engine: string }

export interface PackSchema extends DBSchema {
  packs: { key: string; value: PackRecord }
  contents: { key: string; value: PackContent }
  /** Packs that are switched off, the bundled one among them. */
  off: { key: string; value: { id: string } }
}

export type PackDatabase = IDBPDatabase<PackSchema>

let opening: Promise<PackDatabase> | null = null

/** The database, opened once; opened anew after the browser closed it. Rejects where the browser keeps nothing. */
export function packDatabase(): Promise<PackDatabase> {
  opening ??= openDB<PackSchema>('hawamish-packs', 1, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'id' })
      database.createObjectStore('contents', { keyPath: 'id' })
      database.createObjectStore('off', { keyPath: 'id' })
    },
    terminated() {
      opening = null
    },
  }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

/** Forgets the open database: for tests, which put another one in its place. */
export async function closePackDatabase(): Promise<void> {
  const database = await opening
  opening = null
  database?.close()
}
