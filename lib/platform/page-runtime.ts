/**
 * The few calls that page scripts need, on the browser's own object: the polyfill alone is larger than the whole gate
 * may be. `sendMessage` returns a promise in both browsers; an `onMessage` listener answers through its callback, which
 * both browsers understand in every supported version.
 */
type Sender = { id?: string; tab?: unknown }
type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean | undefined

export type PageRuntime = {
  readonly id?: string
  sendMessage(message: unknown): Promise<unknown>
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void }
}

type Scope = { browser?: { runtime?: PageRuntime }; chrome?: { runtime?: PageRuntime } }

/** The runtime, or null once the extension was updated, switched off or removed under a page that is still open. */
export function pageRuntime(): PageRuntime | null {
  const scope = globalThis as Scope
  const runtime = scope.browser?.runtime ?? scope.chrome?.runtime
  return runtime?.id ? runtime : null
}
