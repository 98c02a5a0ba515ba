/**
 * `npm start`: installs what is missing, builds the extension and opens a browser with it on the project's sample report.
 * Where there is no display it runs headless, prints the analysis and names the screenshot it saved.
 *
 *   npm start                    Chromium if there is one, else Firefox, else Chromium is installed
 *   npm start -- firefox         Firefox
 */
import { join } from 'node:path'
import {
  ensureBrowser,
  ensurePackages,
  findBrowser,
  node,
  readWords,
  reportAndExit,
  root,
  run,
  SetupError,
} from './setup.mjs'

const usage = `Usage: npm start [-- chromium | firefox]

Builds the extension and opens a browser with it on the sample report: Chromium if there is one, else Firefox.
What is missing is installed first. CHROMIUM_PATH and FIREFOX_PATH name a browser that is not found by itself.`

async function chooseBrowser(wanted) {
  if (wanted) return { name: wanted, path: await ensureBrowser(wanted) }
  for (const name of ['chromium', 'firefox']) {
    const path = findBrowser(name)
    if (path) return { name, path }
  }
  return { name: 'chromium', path: await ensureBrowser('chromium') }
}

async function main() {
  const [wanted] = readWords(usage, { words: ['chromium', 'firefox'], most: 1 })
  await ensurePackages()
  const browser = await chooseBrowser(wanted)
  console.log('Building the extension …')
  const target = browser.name === 'chromium' ? ['-b', 'chrome'] : ['-b', 'firefox', '--mv3']
  const status = await run(node, [
    join(root, 'node_modules/wxt/bin/wxt.mjs'),
    'build',
    ...target,
    '--mode',
    'start',
    '--level',
    'warn',
  ])
  if (status !== 0)
    throw new SetupError(
      'The extension could not be built: the messages above say where; run `npm run check` for more.',
    )
  process.exitCode = await run(node, [join(root, 'scripts/open-sample.ts'), browser.name, browser.path])
}

try {
  await main()
} catch (error) {
  reportAndExit(error)
}
