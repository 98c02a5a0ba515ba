/** The pack that comes with the extension: compiled when the package was built, opened on first need. */
import { openKnowledge } from '../analysis/knowledge.ts'
import type { Knowledge } from '../analysis/knowledge.ts'
import { compilePack } from '../pack/compile.ts'
import type { CompiledPack } from '../pack/compile.ts'
import { browser } from '../platform/browser.ts'
import type { Result } from '../result.ts'

const path = 'packs/syria-us-isis'

/** A compiled pack without its lexicon, which is a file of bytes beside it. */
export type PackedKnowledge = Omit<CompiledPack, 'lexicon'> & {
  /** SHA-256 in hexadecimal: of the pack's JSON text, for display, and of the lexicon's bytes, for the check. */
  packHash: string
  lexiconHash: string
}

export type PackFiles = { data: string; lexicon: ArrayBuffer }
export type BundledPack = { knowledge: Knowledge; hash: string }

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Opens the two files of the package. When the lexicon is not the one that was built with the data (its hash differs, or
 * it cannot be loaded), it is built again from the data. Fails when the data cannot be read at all.
 */
export async function openBundledPack({ data, lexicon }: PackFiles): Promise<Result<BundledPack, 'damaged'>> {
  let packed: PackedKnowledge
  try {
    packed = JSON.parse(data) as PackedKnowledge
  } catch {
    return { ok: false, error: { code: 'damaged', message: 'The bundled pack cannot be parsed.' } }
  }
  const { lexiconHash, packHash: hash, ...rest } = packed
  if ((await sha256(lexicon)) === lexiconHash) {
    const opened = openKnowledge({ ...rest, lexicon })
    if (opened.ok) return { ok: true, value: { knowledge: opened.value, hash } }
  }
  const rebuilt = openKnowledge(compilePack(packed.pack))
  return rebuilt.ok
    ? { ok: true, value: { knowledge: rebuilt.value, hash } }
    : { ok: false, error: { code: 'damaged', message: 'The lexicon of the bundled pack cannot be built.' } }
}

/** Reads the two files from the extension's own package and opens them. */
export async function fetchBundledPack(): Promise<Result<BundledPack, 'damaged'>> {
  const [data, lexicon] = await Promise.all([
    fetch(browser.runtime.getURL(`${path}.json`)).then((response) => response.text()),
    fetch(browser.runtime.getURL(`${path}.bin`)).then((response) => response.arrayBuffer()),
  ])
  return openBundledPack({ data, lexicon })
}
