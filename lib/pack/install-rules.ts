/**
 * Whether a pack may be installed beside, or in place of, what is there (platform.md §3.5). A pack never takes the place
 * of another one silently: not of the bundled one at all, not of a newer version, and where nothing proves that it comes
 * from the same author, only after the reader said so.
 */
import { compareVersions } from './version.ts'

/** What the decision needs to know of a pack: one that is installed, or one that wants to be. */
export type PackIdentity = {
  id: string
  version: string
  /** SHA-256 of the pack's exact bytes (without its signature), in hexadecimal. */
  sha256: string
  /** The public key that signed it, in hexadecimal; null for an unsigned one. */
  key: string | null
  /** Names of its authors. */
  authors: readonly string[]
}

/** Why the reader is asked before an update: each one could be somebody else's pack under the same id. */
export type PackWarning = 'other-key' | 'no-signature' | 'other-authors'

export type RuleCode = 'bundled-id' | 'older-version' | 'other-bytes'

export type Decision =
  | { kind: 'new' }
  /** Byte for byte what is installed, signed alike: nothing to do. */
  | { kind: 'same' }
  | { kind: 'update'; warnings: PackWarning[] }
  | { kind: 'refused'; code: RuleCode; sentence: string }

/** Decides about a pack that was found valid and whose signature, if it has one, was found good. */
export function decideInstall(
  pack: PackIdentity,
  { installed, bundledId }: { installed: PackIdentity | null; bundledId: string },
): Decision {
  if (pack.id === bundledId)
    return refused('bundled-id', `The id "${pack.id}" belongs to the pack that comes with Hawamish.`)
  if (!installed) return { kind: 'new' }
  const order = compareVersions(pack.version, installed.version)
  if (order < 0)
    return refused('older-version', `Version ${pack.version} is older than the installed version ${installed.version}.`)
  if (order === 0 && pack.sha256 !== installed.sha256)
    return refused('other-bytes', `Version ${pack.version} is installed already, with other content.`)
  if (order === 0 && pack.key === installed.key) return { kind: 'same' }
  return { kind: 'update', warnings: warningsOf(pack, installed) }
}

function refused(code: RuleCode, sentence: string): Decision {
  return { kind: 'refused', code, sentence }
}

/** The same key proves the same author; without one, at least one name has to be the same. */
function warningsOf(pack: PackIdentity, installed: PackIdentity): PackWarning[] {
  if (installed.key !== null && pack.key === installed.key) return []
  if (installed.key !== null) return [pack.key === null ? 'no-signature' : 'other-key']
  return pack.authors.some((author) => installed.authors.includes(author)) ? [] : ['other-authors']
}
