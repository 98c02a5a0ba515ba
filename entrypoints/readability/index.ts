/**
 * Readability in a file of its own, put into a document together with the reader and just before it: half of what an
 * Arabic article costs in script is this library, and it changes only with its own version.
 */
import Readability from '@mozilla/readability/Readability.js'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { world } from '../../lib/messages/world.ts'

export default defineUnlistedScript(() => {
  world().library ??= Readability
})
