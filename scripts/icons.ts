/**
 * Draws the icons of the extension from their two drawings: `npm run icons`. The pictures are committed, so that
 * a build needs no browser and gives the same bytes everywhere.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { launchOptions } from '../tests/browsers.ts'

const drawings = fileURLToPath(new URL('../assets/icons/', import.meta.url))
const pictures = fileURLToPath(new URL('../assets/public/icon/', import.meta.url))

/** Below 48 pixels the thin rule would only blur. */
const sizes = [
  { size: 16, drawing: 'mark-small.svg' },
  { size: 32, drawing: 'mark-small.svg' },
  { size: 48, drawing: 'mark.svg' },
  { size: 96, drawing: 'mark.svg' },
  { size: 128, drawing: 'mark.svg' },
]

const browser = await chromium.launch(launchOptions('chromium'))
const page = await browser.newPage()
mkdirSync(pictures, { recursive: true })
for (const { size, drawing } of sizes) {
  await page.setViewportSize({ width: size, height: size })
  const svg = readFileSync(`${drawings}${drawing}`, 'utf8')
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  writeFileSync(`${pictures}${size}.png`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
