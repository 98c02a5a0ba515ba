import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MOST_FILE_BYTES } from '../../../lib/pack/envelope.ts'
import { fetchPack } from '../../../lib/store/pack-fetch.ts'

// Some cases are megabytes: a busy machine needs its time for them.
vi.setConfig({ testTimeout: 30_000 })

const address = 'https://packs.hekaya.org/festival.json'
const mib = 1024 * 1024

/** A stream of `total` bytes in pieces; endless without a number. Tells how much was taken. */
function stream(total = Number.POSITIVE_INFINITY): {
  body: ReadableStream
  given: () => number
  cancelled: () => boolean
} {
  let given = 0
  let cancelled = false
  const body = new ReadableStream({
    pull(controller) {
      const size = Math.min(mib, total - given)
      given += size
      if (size > 0) controller.enqueue(new Uint8Array(size))
      else controller.close()
    },
    cancel() {
      cancelled = true
    },
  })
  return { body, given: () => given, cancelled: () => cancelled }
}

function serve(response: () => Response | Promise<Response>): { fetch: typeof fetch; calls: [string, RequestInit][] } {
  const calls: [string, RequestInit][] = []
  const fetch = (async (input: string, init: RequestInit) => {
    calls.push([input, init])
    return response()
  }) as typeof globalThis.fetch
  return { fetch, calls }
}

describe('fetching a pack', () => {
  it('asks once, with nothing of the reader in the request', async () => {
    const { fetch, calls } = serve(() => new Response('{"a":1}'))
    const got = await fetchPack(address, { fetch })
    expect(got.ok && new TextDecoder().decode(got.value)).toBe('{"a":1}')
    expect(calls).toHaveLength(1)
    const [to, init] = calls[0] ?? []
    expect(to).toBe(address)
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
    })
    expect(init).not.toHaveProperty('headers')
    expect(init).not.toHaveProperty('body')
  })

  it('does not care what type the server gives it', async () => {
    const { fetch } = serve(() => new Response('{"a":1}', { headers: { 'content-type': 'text/html' } }))
    expect(await fetchPack(address, { fetch })).toMatchObject({ ok: true })
  })

  it.each([
    ['http', 'http://packs.hekaya.org/a.json', 'an address must begin with https://, not http:.'],
    ['a file', 'file:///etc/passwd', 'an address must begin with https://, not file:.'],
    ['a private name', 'https://router.local/a.json', 'the host router.local is not a public one.'],
    ['a number', 'https://169.254.169.254/latest', 'an address must name its host, not give a number.'],
    ['a name without a dot', 'https://localhost/a.json', 'an address must have a public host name.'],
    ['a password', 'https://me:secret@packs.hekaya.org/a.json', 'an address must not carry a user name or password.'],
    ['no address', 'my pack', 'an address contains a character that must be escaped.'],
  ])('asks nobody for %s', async (_title, to, sentence) => {
    const { fetch, calls } = serve(() => new Response('{}'))
    expect(await fetchPack(to, { fetch })).toEqual({
      ok: false,
      error: { code: 'bad-address', message: `${to}: ${sentence}` },
    })
    expect(calls).toEqual([])
  })

  it('refuses what says that it is too large, without reading it', async () => {
    const { body, cancelled, given } = stream()
    const headers = { 'content-length': String(500 * mib) }
    const { fetch } = serve(() => new Response(body, { headers }))
    expect(await fetchPack(address, { fetch })).toEqual({
      ok: false,
      error: { code: 'too-large', message: 'The pack is larger than 4 MB.' },
    })
    expect(given()).toBeLessThanOrEqual(mib)
    expect(cancelled()).toBe(true)
  })

  it.each([
    ['4.1 MB without a length', stream(4.1 * mib), {}],
    ['a length that is a lie', stream(8 * mib), { 'content-length': '100' }],
    ['a length that is no number', stream(8 * mib), { 'content-length': 'many' }],
    ['an endless stream', stream(), {}],
  ])('stops reading at the limit: %s', async (_title, { body, given }, headers) => {
    const { fetch } = serve(() => new Response(body, { headers }))
    expect(await fetchPack(address, { fetch })).toMatchObject({ ok: false, error: { code: 'too-large' } })
    expect(given()).toBeLessThan(MOST_FILE_BYTES + 2 * mib)
  })

  it('reads a file of exactly the limit', async () => {
    const { fetch } = serve(() => new Response(stream(MOST_FILE_BYTES).body))
    const got = await fetchPack(address, { fetch })
    expect(got.ok && got.value.length).toBe(MOST_FILE_BYTES)
  })

  it('gives up when the answer does not come', async () => {
    const fetch = ((_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      )) as typeof globalThis.fetch
    expect(await fetchPack(address, { fetch, timeoutMs: 20 })).toEqual({
      ok: false,
      error: { code: 'timeout', message: 'The pack did not arrive within ten seconds.' },
    })
  })

  it('gives up when the answer comes and never ends', async () => {
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })
    const { fetch } = serve(() => new Response(body))
    expect(await fetchPack(address, { fetch, timeoutMs: 20 })).toMatchObject({ ok: false, error: { code: 'timeout' } })
  })

  it.each([401, 403, 429, 500, 503])('the status %i says nothing of the file', async (status) => {
    const headers = { 'content-length': String(10 * mib) }
    const { fetch } = serve(() => new Response('{}', { status, headers }))
    expect(await fetchPack(address, { fetch })).toMatchObject({ ok: false, error: { code: 'not-given' } })
  })

  it.each([404, 410])('takes the status %i for no file', async (status) => {
    const { fetch } = serve(() => new Response('{}', { status }))
    expect(await fetchPack(address, { fetch })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'There is no file at this address.' },
    })
  })

  it('takes a connection that breaks for no answer', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10))
        controller.error(new TypeError('network error'))
      },
    })
    const { fetch } = serve(() => new Response(body))
    expect(await fetchPack(address, { fetch })).toMatchObject({ ok: false, error: { code: 'unreachable' } })
  })
})

describe('fetching from a real server', () => {
  const hits: string[] = []
  const bomb = gzipSync(Buffer.alloc(64 * mib))
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    if (request.url === '/bomb') return response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    if (request.url === '/pack') return response.end('{"a":1}')
    // Where a redirect leads: plain http, another host, a private address, itself.
    const to = new URL(request.url ?? '/', 'http://any').searchParams.get('to')
    return response.writeHead(302, { location: to ?? '/pack' }).end()
  })
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  /** The browser's fetch with all its options, on the server of this test. */
  const local =
    (path: string): typeof fetch =>
    (_, init) =>
      fetch(`${origin}${path}`, init)

  it('counts the bytes that a compressed answer unfolds to', async () => {
    expect(bomb.length).toBeLessThan(mib)
    expect(await fetchPack(address, { fetch: local('/bomb') })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    })
  })

  it.each([
    '/?to=/pack',
    '/?to=http://packs.hekaya.org/a',
    '/?to=https://other.org/a',
    '/?to=http://192.168.0.1/',
    '/',
  ])('does not follow a redirect (%s)', async (path) => {
    hits.length = 0
    expect(await fetchPack(address, { fetch: local(path) })).toEqual({
      ok: false,
      error: {
        code: 'unreachable',
        message:
          'The address gave no answer, gives none to an extension, or led on to another address, which is not followed.',
      },
    })
    expect(hits).toEqual([path])
  })

  it('reads what is there', async () => {
    const got = await fetchPack(address, { fetch: local('/pack') })
    expect(got.ok && new TextDecoder().decode(got.value)).toBe('{"a":1}')
  })
})
