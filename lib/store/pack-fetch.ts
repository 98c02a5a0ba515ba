/**
 * Fetches a pack from an address that the reader gave. One request, nothing of the reader in it: no cookies, no referrer,
 * no own headers. A redirect is not followed, because where it leads was not asked for and cannot be seen (platform.md
 * §3.5). The size is counted as the bytes arrive (after any compression was undone): what the server says of it is not
 * believed. What arrived is judged by its bytes alone, later.
 */
import { MOST_FILE_BYTES, tooLarge } from '../pack/envelope.ts'
import { judgeAddress } from '../pack/text-rules.ts'
import type { Result } from '../result.ts'

export type FetchCode = 'bad-address' | 'unreachable' | 'not-found' | 'not-given' | 'too-large' | 'timeout'

export type FetchOptions = {
  fetch?: typeof globalThis.fetch
  /** For the whole file, in milliseconds. */
  timeoutMs?: number
}

const sentences: Record<Exclude<FetchCode, 'bad-address'>, string> = {
  unreachable:
    'The address gave no answer, gives none to an extension, or led on to another address, which is not followed.',
  'not-found': 'There is no file at this address.',
  'not-given': 'The site answered, but did not give the file.',
  'too-large': tooLarge,
  timeout: 'The pack did not arrive within ten seconds.',
}

function failed(code: Exclude<FetchCode, 'bad-address'>): Result<never, FetchCode> {
  return { ok: false, error: { code, message: sentences[code] } }
}

/** The whole file, or why it could not be had. Never throws. */
export async function fetchPack(
  address: string,
  { fetch = globalThis.fetch, timeoutMs = 10_000 }: FetchOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>, FetchCode>> {
  const reason = judgeAddress(address)
  if (reason) return { ok: false, error: { code: 'bad-address', message: `${address}: ${reason}` } }
  const timer = new AbortController()
  const timeout = setTimeout(() => timer.abort(), timeoutMs)
  try {
    const response = await fetch(address, {
      method: 'GET',
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: timer.signal,
    })
    const refusal = refusalOf(response)
    if (refusal) {
      void response.body?.cancel().catch(() => undefined)
      return failed(refusal)
    }
    return await readBody(response, timer.signal)
  } catch {
    // The browser tells a redirect, a refused and a broken connection apart in its console only.
    return failed(timer.signal.aborted ? 'timeout' : 'unreachable')
  } finally {
    clearTimeout(timeout)
    // Ends what is still on its way: after a refusal nothing more is read.
    timer.abort()
  }
}

/** What the head of an answer says against reading on. Only 404 and 410 say that there is no file: 503 passes. */
function refusalOf({ ok, status, headers }: Response): 'not-found' | 'not-given' | 'too-large' | null {
  if (status === 404 || status === 410) return 'not-found'
  if (!ok) return 'not-given'
  return Number(headers.get('content-length') ?? 0) > MOST_FILE_BYTES ? 'too-large' : null
}

async function readBody(response: Response, signal: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>, FetchCode>> {
  const reader = response.body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await read(reader, signal)
    if (done) break
    size += value.length
    if (size > MOST_FILE_BYTES) {
      void reader.cancel().catch(() => undefined)
      return failed('too-large')
    }
    parts.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { ok: true, value: bytes }
}

type Read = ReadableStreamReadResult<Uint8Array>

/** The next part; rejects at once when the time is over, even if the stream itself never ends. */
function read(reader: ReadableStreamDefaultReader<Uint8Array>, signal: AbortSignal): Promise<Read> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new Error('the time is over'))
    signal.addEventListener('abort', onAbort, { once: true })
    reader
      .read()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort))
  })
}
