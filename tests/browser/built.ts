/**
 * What the browser tests need built, once for a whole run: the gallery and the page library, served on loopback. Playwright
 * runs the default export before the first worker; the address reaches the workers through their environment.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'

const variable = 'HAWAMISH_GALLERY'
const libraryFile = 'page-library.js'

/** Built file by its path under the address. */
type Files = Map<string, string | Uint8Array>

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

async function filesOf(config: InlineConfig): Promise<Files> {
  const result = await build({ configFile: false, logLevel: 'error', ...config })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []))
  return new Map(
    outputs.map((output) => [`/${output.fileName}`, output.type === 'chunk' ? output.code : output.source]),
  )
}

function buildGallery(): Promise<Files> {
  return filesOf({
    root: fileURLToPath(new URL('../gallery/', import.meta.url)),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      // As in `wxt.config.ts`.
      cssTarget: ['chrome128', 'firefox140'],
    },
  })
}

/** One script whose exports are the global `lib` of the page that runs it. */
function buildLibrary(): Promise<Files> {
  return filesOf({
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('./page/entry.ts', import.meta.url)),
        name: 'lib',
        formats: ['iife'],
        fileName: () => libraryFile,
      },
      rollupOptions: { output: { extend: true } },
    },
  })
}

export default async function serveBuilds(): Promise<() => Promise<void>> {
  const files: Files = new Map([...(await buildGallery()), ...(await buildLibrary())])
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    const file = files.get(path)
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    })
    response.end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  process.env[variable] = `http://127.0.0.1:${port}/`
  return async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** Where the gallery is served. */
export function galleryAddress(): string {
  const address = process.env[variable]
  if (address === undefined) throw new Error('the gallery is not served: run these tests with their own configuration')
  return address
}

/** The text of the page library, `lib/page` and what tests call of it. */
export async function pageLibrary(): Promise<string> {
  const response = await fetch(new URL(libraryFile, galleryAddress()))
  if (!response.ok) throw new Error(`the page library is not served: ${response.status}`)
  return response.text()
}
