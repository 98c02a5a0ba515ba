/** Installing packs and bringing them up to date: from the bytes of a file, or from an address that the reader gave. */
import type { InstallOutcome, PackName, PackSource } from '../../lib/messages/contract.ts'
import type { PackIdentity } from '../../lib/pack/install-rules.ts'
import { hostOf } from '../../lib/platform/browser.ts'
import { examinePack, refuseWhole } from '../../lib/store/pack-candidate.ts'
import type { Candidate } from '../../lib/store/pack-candidate.ts'
import { fetchPack } from '../../lib/store/pack-fetch.ts'
import { allowsPack, loadPolicy } from '../../lib/store/policy.ts'
import { findPack, installPack } from '../../lib/store/packs.ts'
import type { Language } from '../../lib/analysis/view.ts'
import { packsChanged } from './packs-in-use.ts'

export type Wish = {
  /** SHA-256 of the content that the reader said yes to in spite of a warning. */
  accepted: string | null
  language: Language
  /** `untilErased` of the moment when the reader asked. */
  signal?: AbortSignal
}

type Refused = Extract<InstallOutcome, { state: 'refused' }>

function refused({ refusals }: { refusals: Refused['refusals'] }): Refused {
  return { state: 'refused', refusals }
}

/** The bytes of base64 text; null when it is none. */
function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

async function bytesOf(source: PackSource): Promise<{ ok: true; value: Uint8Array } | { ok: false; outcome: Refused }> {
  if (!allowsPack(await loadPolicy(), source.kind === 'address' ? (hostOf(source.url) ?? '') : null))
    return { ok: false, outcome: refused(refuseWhole('policy', 'The administrator does not allow this.')) }
  if (source.kind === 'address') {
    const fetched = await fetchPack(source.url)
    if (fetched.ok) return fetched
    return { ok: false, outcome: refused(refuseWhole(fetched.error.code, fetched.error.message)) }
  }
  const value = bytesOfBase64(source.content)
  if (value) return { ok: true, value }
  return { ok: false, outcome: refused(refuseWhole('not-utf8', 'The file could not be read.')) }
}

function nameOf({ id, version, key, authors }: PackIdentity, title: string): PackName {
  return { id, title, version, key, authors: [...authors] }
}

type Found = { candidate: Candidate; address: string | null; update: boolean }

async function install(found: Found, { language, ...wish }: Wish): Promise<InstallOutcome> {
  const { candidate } = found
  const before = await findPack(candidate.identity.id)
  const result = await installPack({ ...found, ...wish })
  if (result.state === 'refused') return result
  const pack = nameOf(result.identity, candidate.pack.header.title[language])
  if (result.state === 'asks') {
    const { warnings } = result
    const title = before?.header.title[language] ?? pack.title
    return { state: 'asks', pack, before: nameOf(result.before, title), warnings, hash: result.identity.sha256 }
  }
  if (result.state !== 'same') await packsChanged()
  return { state: result.state, pack }
}

/** Installs a pack, or brings one up to date that is installed under the same id. */
export async function installFrom(source: PackSource, wish: Wish): Promise<InstallOutcome> {
  const bytes = await bytesOf(source)
  if (!bytes.ok) return bytes.outcome
  const examined = await examinePack(bytes.value)
  if (!examined.ok) return refused(examined)
  const address = source.kind === 'address' ? source.url : null
  return install({ candidate: examined.value, address, update: false }, wish)
}

/** Looks for a newer version of an installed pack; null for one that is not there or came from a file. */
export async function updatePack(id: string, wish: Wish): Promise<InstallOutcome | null> {
  const record = await findPack(id)
  if (record?.address === null || record?.address === undefined) return null
  const { address } = record
  const bytes = await bytesOf({ kind: 'address', url: address })
  if (!bytes.ok) return bytes.outcome
  const examined = await examinePack(bytes.value)
  if (!examined.ok) return refused(examined)
  const found = examined.value.identity.id
  if (found !== id) return refused(refuseWhole('other-pack', `The address gives another pack now ("${found}").`))
  return install({ candidate: examined.value, address, update: true }, wish)
}
