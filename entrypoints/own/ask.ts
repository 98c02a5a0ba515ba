/** Questions of an extension page to the background. */
import { askFromExtension } from '../../lib/messages/ask.ts'
import type { ExtensionAnswers, ExtensionRequest, Reply } from '../../lib/messages/contract.ts'
import { browser } from '../../lib/platform/browser.ts'

/** Asks the background from a page of ours; a failure is a code in the reply. */
export function ask<Type extends ExtensionRequest['type']>(
  request: Extract<ExtensionRequest, { type: Type }>,
): Promise<Reply<ExtensionAnswers[Type]>> {
  return askFromExtension((message) => browser.runtime.sendMessage(message), request)
}
