/** Hears what the background says to this page. */
import type { OrderAnswers, PageOrder } from '../../lib/messages/contract.ts'
import { pageRuntime } from '../../lib/platform/page-runtime.ts'

type Answered = 'report' | 'article' | 'marks'
type Of<Type extends PageOrder['type']> = Extract<PageOrder, { type: Type }>

export type ListenInput = {
  answers: { [Type in Answered]: (order: Of<Type>) => OrderAnswers[Type] }
  orders: { [Type in Exclude<PageOrder['type'], Answered>]: (order: Of<Type>) => void }
  signal: AbortSignal
}

/** Runs the orders until the signal comes. Only our own background sends here; anything unknown is left unanswered. */
export function listen({ answers, orders, signal }: ListenInput): void {
  const runtime = pageRuntime()
  const onMessage = (message: unknown, _: unknown, respond: (answer: unknown) => void): undefined => {
    const type = (message as { type?: unknown } | null)?.type
    if (typeof type !== 'string') return
    if (Object.hasOwn(answers, type)) {
      const answer = answers[type as Answered] as (order: unknown) => unknown
      respond(answer(message))
    } else if (Object.hasOwn(orders, type)) {
      const run = orders[type as keyof typeof orders] as (order: unknown) => void
      run(message)
      respond(null)
    }
  }
  runtime?.onMessage.addListener(onMessage)
  signal.addEventListener('abort', () => pageRuntime()?.onMessage.removeListener(onMessage), { once: true })
}
