/** The bundled pack, opened on first need and kept while the background lives. */
import { fetchBundledPack } from '../../lib/store/bundled-pack.ts'
import type { BundledPack } from '../../lib/store/bundled-pack.ts'
import type { Log } from '../../lib/platform/log.ts'

let opening: Promise<BundledPack | null> | null = null

async function open(log: Log): Promise<BundledPack | null> {
  try {
    const opened = await fetchBundledPack()
    if (opened.ok) return opened.value
    log.warn('bundled pack', opened.error.code)
  } catch (error) {
    log.bug('bundled pack', error)
  }
  // A failed attempt is not kept: the next need tries again.
  opening = null
  return null
}

/** The pack as far as names go (`BundledPack`); null when the package is damaged. */
export function bundledNames(log: Log): Promise<BundledPack | null> {
  opening ??= open(log)
  return opening
}

/** All of it; null when the package is damaged. */
export async function bundledPack(log: Log): Promise<BundledPack | null> {
  const pack = await bundledNames(log)
  if (!pack || (await pack.whole())) return pack
  log.warn('bundled pack', 'texts')
  opening = null
  return null
}
