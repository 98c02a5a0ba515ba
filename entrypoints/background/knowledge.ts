/** The bundled pack, opened on first need and kept while the background lives. */
import { openBundledPack } from '../../lib/store/bundled-pack.ts'
import type { BundledPack } from '../../lib/store/bundled-pack.ts'
import { browser } from '../../lib/platform/browser.ts'
import type { Log } from '../../lib/platform/log.ts'

const name = 'packs/syria-us-isis'
let opening: Promise<BundledPack | null> | null = null

async function open(log: Log): Promise<BundledPack | null> {
  const [data, lexicon] = await Promise.all([
    fetch(browser.runtime.getURL(`${name}.json`)).then((response) => response.text()),
    fetch(browser.runtime.getURL(`${name}.bin`)).then((response) => response.arrayBuffer()),
  ])
  const opened = await openBundledPack({ data, lexicon })
  if (opened.ok) return opened.value
  log.warn('bundled pack', opened.error.code)
  return null
}

/** Null when the package is damaged. A failed attempt is not kept: the next need tries again. */
export function bundledPack(log: Log): Promise<BundledPack | null> {
  opening ??= open(log).then(
    (pack) => {
      if (!pack) opening = null
      return pack
    },
    (error: unknown) => {
      opening = null
      log.bug('bundled pack', error)
      return null
    },
  )
  return opening
}
