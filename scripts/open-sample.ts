/** Opens a browser with the built extension on the sample report; called by `start.mjs` with the browser's name and path. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchWithExtension } from './launch.ts'
import type { BrowserName } from './setup.mjs'
import { sample } from '../components/welcome/sample.ts'
import { serveSample } from './sample-page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const screenshot = join(root, '.output', 'sample.png')

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

/** Prints what the command line finds in the sample's text: the same engine as in the browser. */
function printAnalysis(): void {
  const file = join(tmpdir(), `hawamish-sample-${process.pid}.txt`)
  writeFileSync(file, sample.text)
  spawnSync(process.execPath, [join(root, 'scripts/analyse.ts'), file, '--published', sample.published ?? ''], {
    stdio: 'inherit',
  })
}

async function main(name: BrowserName, path: string): Promise<void> {
  const headless = !hasDisplay()
  const folder = join(root, '.output', name === 'chromium' ? 'chrome-mv3-start' : 'firefox-mv3-start')
  const site = await serveSample()
  const session = await launchWithExtension({
    name,
    path,
    extension: folder,
    headless,
    ...(headless ? { viewport: { width: 1280, height: 860 } } : {}),
  })
  try {
    const page = await session.newPage()
    await page.goto(site.url)
    if (headless) {
      await page.waitForFunction(() => CSS.highlights.size > 0, undefined, { timeout: 30_000 })
      await page.waitForSelector('body > div[popover], html > div[popover]', { timeout: 30_000, state: 'attached' })
      mkdirSync(join(root, '.output'), { recursive: true })
      await page.screenshot({ path: screenshot })
      printAnalysis()
      console.log(`\nNo display here, so the browser ran headless. Screenshot: ${screenshot}`)
      return
    }
    console.log(`The sample report is open at ${site.url}. Close the browser to end.`)
    await session.closed
  } finally {
    await session.close()
    site.close()
  }
}

const [name, path] = process.argv.slice(2)
if ((name !== 'chromium' && name !== 'firefox') || !path) {
  console.error('Use `npm start`.')
  process.exitCode = 2
} else {
  try {
    await main(name, path)
  } catch (error) {
    console.error(
      `The browser at ${path} could not show the sample: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    )
    process.exitCode = 1
  }
}
