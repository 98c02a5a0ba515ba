/**
 * The background's one door: knows the sender, checks the message against the list for that sender, runs its handler and
 * answers with a value or a code. What is not understood is dropped without an answer.
 */
import type { ExtensionAnswers, ExtensionRequest, PageAnswers, PageRequest, Reply } from './contract.ts'
import { extensionRequestSchema, pageRequestSchema } from './schema.ts'
import { knowSender, type ExtensionSender, type Own, type PageSender, type Sender } from './sender.ts'

export type PageContext = PageSender & {
  /** Aborted when the same page puts the same question about its own article again, or no longer shows it. */
  signal: AbortSignal
}

type Of<Request extends { type: string }, Type extends Request['type']> = Extract<Request, { type: Type }>
export type PageHandlers = {
  [Type in PageRequest['type']]: (
    request: Of<PageRequest, Type>,
    context: PageContext,
  ) => Promise<Reply<PageAnswers[Type]>>
}
export type ExtensionHandlers = {
  [Type in ExtensionRequest['type']]: (
    request: Of<ExtensionRequest, Type>,
    from: ExtensionSender,
  ) => Promise<Reply<ExtensionAnswers[Type]>>
}

export type RouterOptions = {
  own: Own
  page: PageHandlers
  extension: ExtensionHandlers
  /** Told of exceptions in handlers: bugs. */
  onBug: (error: unknown) => void
  now?: () => number
}

/** The answer to a request that was carried out and has nothing to tell. */
export const done: Reply<null> = { ok: true, value: null }

/** A page may ask this often within the window: far above any reader's clicks, far below what costs anything. */
const rate = { requests: 60, windowMs: 10_000 }

export type Router = {
  /** The answer to come, or undefined for what is dropped. */
  handle: (message: unknown, sender: Sender) => Promise<Reply<unknown>> | undefined
  /** Forgets what it keeps about a tab: requests under way, counts. */
  forget: (tab: number) => void
}

/**
 * The receiving edge: checks sender, shape and rate of each message, then asks the handler. A newer request of the same
 * kind and tab aborts the older, where a page has use for one answer alone.
 */
export function createRouter({ own, page, extension, onBug, now = Date.now }: RouterOptions): Router {
  const running = new Map<string, { controller: AbortController; tab: number; ofArticle: boolean }>()
  let several = 0
  const counts = new Map<number, { since: number; requests: number }>()

  function tooMany(tab: number): boolean {
    const time = now()
    const count = counts.get(tab)
    if (!count || time - count.since > rate.windowMs) {
      counts.set(tab, { since: time, requests: 1 })
      return false
    }
    count.requests += 1
    return count.requests > rate.requests
  }

  function abortIn(tab: number, which: (request: { ofArticle: boolean }) => boolean): void {
    for (const request of running.values()) if (request.tab === tab && which(request)) request.controller.abort()
  }

  async function answer(run: () => Promise<Reply<unknown>>, signal: AbortSignal | null): Promise<Reply<unknown>> {
    try {
      const reply = await run()
      return signal?.aborted ? { ok: false, code: 'aborted' } : reply
    } catch (error) {
      if (signal?.aborted) return { ok: false, code: 'aborted' }
      onBug(error)
      return { ok: false, code: 'failed' }
    }
  }

  async function answerPage(request: PageRequest, from: PageSender): Promise<Reply<unknown>> {
    // Stories below the page's own, and cards, are several: none takes the place of another.
    const isOneOfSeveral = request.type === 'card' || ('below' in request && request.below)
    const key = `${from.tab} ${request.type}${isOneOfSeveral ? ` ${(several += 1)}` : ''}`
    running.get(key)?.controller.abort()
    // What is still looked up of it must not come back to the button's number, or to memory.
    if (request.type === 'article-gone') abortIn(from.tab, ({ ofArticle }) => ofArticle)
    const controller = new AbortController()
    running.set(key, { controller, tab: from.tab, ofArticle: 'article' in request || request.type === 'rest' })
    const handler = page[request.type] as (request: PageRequest, context: PageContext) => Promise<Reply<unknown>>
    const reply = await answer(() => handler(request, { ...from, signal: controller.signal }), controller.signal)
    if (running.get(key)?.controller === controller) running.delete(key)
    return reply
  }

  return {
    handle(message, sender) {
      const from = knowSender(sender, own)
      if (!from) return undefined
      if (from.kind === 'extension') {
        const parsed = extensionRequestSchema.safeParse(message)
        if (!parsed.success) return undefined
        const handler = extension[parsed.data.type] as (
          request: ExtensionRequest,
          from: ExtensionSender,
        ) => Promise<Reply<unknown>>
        return answer(() => handler(parsed.data, from), null)
      }
      if (tooMany(from.tab)) return Promise.resolve({ ok: false, code: 'refused' })
      const parsed = pageRequestSchema.safeParse(message)
      return parsed.success ? answerPage(parsed.data, from) : undefined
    },
    forget(tab) {
      counts.delete(tab)
      abortIn(tab, () => true)
    },
  }
}
