/** The pack that comes with the extension: compiled when the package was built, opened on first need. */
import { openKnowledge } from '../analysis/knowledge.ts'
import type { Knowledge } from '../analysis/knowledge.ts'
import { compilePack } from '../pack/compile.ts'
import { unpackPack } from '../pack/packed.ts'
import type { PackedPack } from '../pack/packed.ts'
import { browser } from '../platform/browser.ts'
import type { Result } from '../result.ts'

const path = 'packs/syria-us-isis'

/** What the first of the pack's files holds. */
export type PackedKnowledge = PackedPack & {
  /** SHA-256 in hexadecimal: of the pack's JSON text, for display, and of the lexicon's bytes, for the check. */
  packHash: string
  lexiconHash: string
  /** Bytes of the file of texts. */
  textsSize: number
}

/** The bytes of the three files: UTF-8 but for the lexicon. */
export type BundledFiles = Record<'data' | 'texts' | 'lexicon', ArrayBuffer>
export type BundledPack = { knowledge: Knowledge; hash: string }

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function damaged(message: string): Result<never, 'damaged'> {
  return { ok: false, error: { code: 'damaged', message } }
}

/**
 * Opens the files of the package. When the lexicon is not the one that was built with the data (its hash differs, or it
 * cannot be loaded), it is built again from the data. Fails when the data cannot be read, or the texts are not whole.
 */
export async function openBundledPack({ data, texts, lexicon }: BundledFiles): Promise<Result<BundledPack, 'damaged'>> {
  let packed: PackedKnowledge
  try {
    // At once: Chromium decodes a text that it is asked for piece by piece, which takes three times as long.
    packed = JSON.parse(new TextDecoder().decode(data)) as PackedKnowledge
  } catch {
    return damaged('The bundled pack cannot be parsed.')
  }
  const { lexiconHash, packHash: hash, textsSize, ...rest } = packed
  if (textsSize !== texts.byteLength) return damaged('The texts of the bundled pack are not whole.')
  const compiled = unpackPack(rest, () => new TextDecoder().decode(texts))
  if ((await sha256(lexicon)) === lexiconHash) {
    const opened = openKnowledge({ ...compiled, lexicon })
    if (opened.ok) return { ok: true, value: { knowledge: opened.value, hash } }
  }
  const rebuilt = openKnowledge(compilePack(compiled.pack))
  return rebuilt.ok
    ? { ok: true, value: { knowledge: rebuilt.value, hash } }
    : damaged('The lexicon of the bundled pack cannot be built.')
}

async function bytesOf(file: string): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL(file))).arrayBuffer()
}

/** Reads the files from the extension's own package and opens them. */
export async function fetchBundledPack(): Promise<Result<BundledPack, 'damaged'>> {
  const [data, texts, lexicon] = await Promise.all([
    bytesOf(`${path}.json`),
    bytesOf(`${path}.jsonl`),
    bytesOf(`${path}.bin`),
  ])
  return openBundledPack({ data, texts, lexicon })
}
