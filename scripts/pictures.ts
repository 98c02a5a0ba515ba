/**
 * Makes the pictures of the README from the real extension on the sample report: `npm run pictures`. Chromium, because
 * its pictures are the same on every machine that has the same fonts.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { readArguments } from './command.ts'
import { launchWithExtension } from './launch.ts'
import { serveSample } from './sample-page.ts'
import { ensureBrowser } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'assets', 'pictures')

type Picture = {
  file: string
  viewport: { width: number; height: number }
  dark: boolean
  /** A word of the report to click on. */
  click?: string
}

const pictures: Picture[] = [
  { file: 'report.png', viewport: { width: 1280, height: 860 }, dark: false },
  { file: 'card.png', viewport: { width: 1280, height: 860 }, dark: false, click: 'كوبر' },
  { file: 'report-dark.png', viewport: { width: 1280, height: 860 }, dark: true },
  { file: 'narrow.png', viewport: { width: 400, height: 800 }, dark: false },
]

/** Clicks in the middle of the first place of a word in the article. */
async function clickWord(page: Page, word: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    return null
  }, word)
  if (place) await page.mouse.click(place.x, place.y)
}

async function take(picture: Picture, browser: string, url: string): Promise<void> {
  const session = await launchWithExtension({
    name: 'chromium',
    path: browser,
    extension: join(root, '.output', 'chrome-mv3-start'),
    headless: true,
    viewport: picture.viewport,
    dark: picture.dark,
  })
  try {
    const page = await session.newPage()
    await page.goto(url)
    await page.waitForFunction(() => CSS.highlights.size > 0 && document.querySelector('div[popover]') !== null)
    if (picture.click) await clickWord(page, picture.click)
    // Panel and card come in over a few frames; nothing in the page tells from outside that they have.
    await page.waitForTimeout(1500)
    await page.screenshot({ path: join(target, picture.file) })
    console.log(join('assets', 'pictures', picture.file))
  } finally {
    await session.close()
  }
}

readArguments({ usage: 'Usage: npm run pictures' })
mkdirSync(target, { recursive: true })
execFileSync(
  process.execPath,
  [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome', '--mode', 'start', '--level', 'warn'],
  { cwd: root, stdio: 'inherit' },
)
const browser = await ensureBrowser('chromium')
const sample = await serveSample()
try {
  for (const picture of pictures) await take(picture, browser, sample.url)
} finally {
  sample.close()
}
