/** The gallery, built once per worker and served on loopback; `story` opens one of its stories. */
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, type Page } from '@playwright/test'
import { build } from 'vite'
import type { Call } from '../../gallery/story.ts'

const root = fileURLToPath(new URL('../../gallery/', import.meta.url))

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

async function buildGallery(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, modulePreload: false, assetsInlineLimit: 0 },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []))
  return new Map(
    outputs.map((output) => [`/${output.fileName}`, output.type === 'chunk' ? output.code : output.source]),
  )
}

export type StoryOptions = {
  lang?: 'ar' | 'en'
  theme?: 'auto' | 'light' | 'dark'
  digits?: 'western' | 'eastern'
  size?: 'small' | 'medium' | 'large'
  font?: 'naskh' | 'system' | 'serif'
}
export type OpenStory = (id: string, options?: StoryOptions) => Promise<Page>

export const test = base.extend<{ story: OpenStory }, { gallery: string }>({
  gallery: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what the fixture needs: nothing
    async ({}, use) => {
      const files = await buildGallery()
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        const file = files.get(pathname === '/' ? '/index.html' : pathname)
        response.writeHead(file === undefined ? 404 : 200, {
          'content-type': contentTypes[extname(pathname === '/' ? '.html' : pathname)] ?? 'text/html; charset=utf-8',
        })
        response.end(file)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('the gallery has no port')
      await use(`http://127.0.0.1:${address.port}/`)
      await new Promise((resolve) => server.close(resolve))
    },
    { scope: 'worker' },
  ],
  story: async ({ page, gallery }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await use(async (id, options = {}) => {
      const query = new URLSearchParams({ story: id, ...options })
      await page.goto(`${gallery}?${query}`)
      await page.locator('.hw').first().waitFor()
      return page
    })
    base.expect(errors, 'errors thrown in the page').toEqual([])
  },
})

/** What the story's callbacks were called with since it was opened. */
export function callsOf(page: Page): Promise<Call[]> {
  return page.evaluate(() => window.calls)
}

/** Ids of all stories, from the gallery's own list. */
export async function storyIds(page: Page, gallery: string): Promise<string[]> {
  await page.goto(gallery)
  return page.locator('#app a').allTextContents()
}

export { expect } from '@playwright/test'
