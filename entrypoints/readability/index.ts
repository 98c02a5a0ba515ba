/**
 * Readability in a file of its own, put into a document when the reader asks for it: most articles are plain and never do,
 * and compiling and running it costs more than everything else of ours together.
 */
import Readability from '@mozilla/readability/Readability.js'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { world } from '../../lib/messages/world.ts'
import { byLibrary } from '../../lib/page/extract/library-body.ts'

export default defineUnlistedScript(() => {
  world().library ??= byLibrary(Readability)
})
