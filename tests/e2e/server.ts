/**
 * A news web on loopback: one https server that answers for every host name, with a certificate made on the spot. The
 * browsers are told to look up every name here (platform.md §5.2a), so host permissions and addresses are the real ones
 * and no request can leave the machine; each one that arrives is on the log.
 */
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

/** `sent`: what the request says of the reader. */
export type Hit = { host: string; path: string; sent: { cookie: string | null; referer: string | null } }

/** `until`: it is held back until then. */
export type Answer = {
  status?: number
  headers?: Record<string, string>
  body?: string | Uint8Array
  until?: Promise<unknown>
}
export type Web = {
  port: number
  /** Every request so far, in order. */
  hits: Hit[]
  /** Puts a page at `https://host/path`. */
  put: (url: string, html: string) => void
  /** Puts any answer at an https address. */
  serve: (url: string, answer: Answer) => void
  close: () => Promise<void>
}

/** Browsers ask for these by themselves on every site; they say nothing about the extension. */
const ofTheBrowser = new Set(['/favicon.ico'])

/** Hosts that browsers call for themselves, whatever is installed in them: updates, accounts, settings. */
const browserHosts = /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)$/

async function certificate(): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: 'loopback' }], { keySize: 2048, algorithm: 'sha256' })
  return { key: pems.private, cert: pems.cert }
}

export async function startWeb(): Promise<Web> {
  const answers = new Map<string, Answer>()
  const hits: Hit[] = []
  const server: Server = createServer(await certificate(), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const path = request.url ?? '/'
    const { cookie = null, referer = null } = request.headers
    if (!ofTheBrowser.has(path) && !browserHosts.test(host)) hits.push({ host, path, sent: { cookie, referer } })
    const answer = answers.get(`${host}${path}`)
    if (answer === undefined) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not here')
    const { status = 200, headers, body, until = Promise.resolve() } = answer
    return void until.then(() => response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body))
  })
  const serve: Web['serve'] = (url, answer) => {
    const { host, pathname, search } = new URL(url)
    answers.set(`${host}${pathname}${search}`, answer)
  }
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    hits,
    put(url, html) {
      serve(url, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: html })
    },
    serve,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
