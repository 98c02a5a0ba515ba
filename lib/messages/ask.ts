/** How page scripts and extension pages put a question to the background. */
import type { ErrorCode, ExtensionAnswers, ExtensionRequest, PageAnswers, PageRequest, Reply } from './contract.ts'

/** The answer where nobody is there. */
export const nobody: Reply<never> = { ok: false, code: 'no-page' }

type Send = (message: unknown) => Promise<unknown>

/**
 * Sends a request, once more where no answer comes, and gives its answer. A request that was dropped, and one that cannot
 * be delivered because the extension is gone from under an open page, come back as the codes `refused` and `no-page`.
 */
async function ask(send: Send, request: unknown): Promise<Reply<unknown>> {
  const put = (): Promise<unknown> => send(request)
  let answer: unknown
  try {
    // Firefox loses what comes in the moment in which it puts the background to sleep. The next message wakes it.
    answer = (await put().catch(() => undefined)) ?? (await put())
  } catch {
    // "Extension context invalidated" and "Receiving end does not exist" both mean: nobody is there.
    return nobody
  }
  const { ok, value, code } = (answer ?? {}) as { ok?: unknown; value?: unknown; code?: ErrorCode }
  return ok === true && value !== undefined ? { ok, value } : { ok: false, code: code ?? 'refused' }
}

/** A question of a page script. Failures are codes; never rejects. */
export function askFromPage<Type extends PageRequest['type']>(
  send: Send,
  request: Extract<PageRequest, { type: Type }>,
): Promise<Reply<PageAnswers[Type]>> {
  return ask(send, request) as Promise<Reply<PageAnswers[Type]>>
}

/** The same from a page of the extension. */
export function askFromExtension<Type extends ExtensionRequest['type']>(
  send: Send,
  request: Extract<ExtensionRequest, { type: Type }>,
): Promise<Reply<ExtensionAnswers[Type]>> {
  return ask(send, request) as Promise<Reply<ExtensionAnswers[Type]>>
}
