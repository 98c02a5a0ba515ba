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

type Api = { runtime?: PageRuntime; extension?: { inIncognitoContext?: boolean } }
type Scope = { browser?: Api; chrome?: Api }

/** The runtime, or null once the extension was updated, switched off or removed under a page that is still open. */
export function pageRuntime(): PageRuntime | null {
  const scope = globalThis as Scope
  const runtime = scope.browser?.runtime ?? scope.chrome?.runtime
  return runtime?.id ? runtime : null
}

/** Whether the page is in a private window: then nothing of what is done in it is kept. */
export function isPrivatePage(): boolean {
  const scope = globalThis as Scope
  return (scope.browser ?? scope.chrome)?.extension?.inIncognitoContext === true
}
