/** The pack that comes with the extension: compiled when the package was built, opened on first need. */
import { openKnowledge } from '../analysis/knowledge.ts'
import type { Knowledge } from '../analysis/knowledge.ts'
import { compilePack } from '../pack/compile.ts'
import { unpackPack } from '../pack/packed.ts'
import type { PackedPack } from '../pack/packed.ts'
import { browser } from '../platform/browser.ts'
import type { Result } from '../result.ts'
import { sha256 } from './sha256.ts'

const path = 'packs/syria-us-isis'

/** What the first of the pack's files holds. */
export type PackedKnowledge = PackedPack & {
  /** SHA-256 in hexadecimal: of the pack's JSON text, for display, and of the lexicon's bytes, for the check. */
  packHash: string
  lexiconHash: string
  /** Bytes of the file of texts. */
  textsSize: number
}

/** The bytes of the three files: UTF-8 but for the lexicon. The texts are asked for last, and once. */
export type BundledFiles = { data: ArrayBuffer; lexicon: ArrayBuffer; texts: () => Promise<ArrayBuffer> }

export type BundledPack = {
  /** Knows all names; asked for a text (`packed-texts.ts`) before `whole` has said yes, it throws. */
  knowledge: Knowledge
  hash: string
  /** Brings the texts. False when they cannot be read, or are not those that were built with the data. */
  whole: () => Promise<boolean>
}

function damaged(message: string): Result<never, 'damaged'> {
  return { ok: false, error: { code: 'damaged', message } }
}

/**
 * Opens the files of the package. When the lexicon is not the one that was built with the data (its hash differs, or it
 * cannot be loaded), it is built again from data and texts. Fails when what is needed cannot be read.
 */
export async function openBundledPack({ data, lexicon, texts }: BundledFiles): Promise<Result<BundledPack, 'damaged'>> {
  let packed: PackedKnowledge
  try {
    // At once: Chromium decodes a text that it is asked for piece by piece, which takes three times as long.
    packed = JSON.parse(new TextDecoder().decode(data)) as PackedKnowledge
  } catch {
    return damaged('The bundled pack cannot be parsed.')
  }
  const { lexiconHash, packHash: hash, textsSize, ...rest } = packed
  let lines: ArrayBuffer | null = null
  async function bring(): Promise<boolean> {
    try {
      const bytes = await texts()
      if (bytes.byteLength === textsSize) lines = bytes
    } catch {
      // A file that is not there is told by the answer.
    }
    return lines !== null
  }
  let bringing: Promise<boolean> | null = null
  const whole = (): Promise<boolean> => (bringing ??= bring())
  const compiled = unpackPack(rest, () => {
    if (!lines) throw new Error('The texts of the bundled pack have not come.')
    return new TextDecoder().decode(lines)
  })
  if ((await sha256(lexicon)) === lexiconHash) {
    const opened = openKnowledge({ ...compiled, lexicon })
    if (opened.ok) return { ok: true, value: { knowledge: opened.value, hash, whole } }
  }
  if (!(await whole())) return damaged('The texts of the bundled pack are not whole.')
  const rebuilt = openKnowledge(compilePack(compiled.pack))
  return rebuilt.ok
    ? { ok: true, value: { knowledge: rebuilt.value, hash, whole } }
    : damaged('The lexicon of the bundled pack cannot be built.')
}

async function bytesOf(file: string): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL(file))).arrayBuffer()
}

/** Reads the files from the extension's own package and opens them; names can be looked up before the texts are read. */
export async function fetchBundledPack(): Promise<Result<BundledPack, 'damaged'>> {
  const [data, lexicon] = await Promise.all([bytesOf(`${path}.json`), bytesOf(`${path}.bin`)])
  return openBundledPack({ data, lexicon, texts: () => bytesOf(`${path}.jsonl`) })
}
