/** Questions of this page to the background. */
import { askFromPage, nobody } from '../../lib/messages/ask.ts'
import type { PageAnswers, PageRequest, Reply } from '../../lib/messages/contract.ts'
import { pageRuntime } from '../../lib/platform/page-runtime.ts'

export type Ask = <Type extends PageRequest['type']>(
  request: Extract<PageRequest, { type: Type }>,
) => Promise<Reply<PageAnswers[Type]>>

/** @param onGone the extension was updated, switched off or removed: nobody is left to ask */
export function createAsk(onGone: () => void): Ask {
  const ask: Ask = (request) => {
    const runtime = pageRuntime()
    if (runtime) return askFromPage((message) => runtime.sendMessage(message), request)
    onGone()
    return Promise.resolve(nobody)
  }
  return ask
}
