/**
 * `npm test`: installs what is missing, then runs every check and test there is, in order, and goes on after a failure,
 * so that one run tells everything. The last line is `N passed, N failed` (and `, N skipped`, each with its reason above).
 *
 *   npm test               everything
 *   npm test -- unit e2e   only these: check, unit, build, browser, e2e
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser, ensurePackages, node, reportAndExit, root, run, SetupError } from './setup.mjs'

const results = join(root, 'test-results')
const totals = { passed: 0, failed: 0, skipped: 0 }

/** A program that passes or fails as a whole counts as one test. */
async function whole(title, script) {
  console.log(`\n── ${title}`)
  const ok = (await run('npm', ['run', '--silent', script])) === 0
  totals[ok ? 'passed' : 'failed'] += 1
  if (!ok) console.error(`failed: ${title} (npm run ${script})`)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`No test report at ${file}: ${error.message}`)
    return null
  }
}

/** Adds a runner's counts; a runner that failed without a failed test (it crashed, or ran nothing) counts as one failure. */
function add(status, { passed = 0, failed = 0, skipped = 0 }) {
  const crashed = (status !== 0 && failed === 0) || passed + failed === 0
  totals.passed += passed
  totals.failed += failed + (crashed ? 1 : 0)
  totals.skipped += skipped
}

async function unit() {
  console.log('\n── unit tests')
  const file = join(results, 'unit.json')
  const status = await run(node, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = readReport(file)
  add(
    status,
    report
      ? {
          passed: report.numPassedTests,
          failed: report.numFailedTests,
          skipped: report.numPendingTests + report.numTodoTests,
        }
      : {},
  )
}

async function playwright(title, config, env) {
  console.log(`\n── ${title}`)
  const file = join(results, `${title.replaceAll(/\W+/g, '-')}.json`)
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const status = await run(node, [cli, 'test', '-c', config, '--reporter=list,json'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  const stats = readReport(file)?.stats
  add(status, stats ? { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped } : {})
}

const steps = {
  async check() {
    await whole('format', 'format:check')
    await whole('lint', 'lint')
    await whole('types', 'types')
    await whole('unused code', 'unused')
    await whole('pack: validate', 'pack:validate')
    await whole('pack: regression articles', 'pack:test')
  },
  unit,
  async build() {
    await whole('build for Chrome', 'build')
    await whole('build for Firefox', 'build:firefox')
    await whole('lint of the Firefox package', 'lint:firefox')
  },
  browser: (env) => playwright('browser tests', 'tests/browser/playwright.config.ts', env),
  async e2e(env) {
    await whole('build for the end-to-end tests', 'build:e2e')
    await playwright('end-to-end tests', 'tests/e2e/playwright.config.ts', env)
  },
}

async function main(names) {
  const unknown = names.filter((name) => !(name in steps))
  if (unknown.length > 0)
    throw new SetupError(`There is no step ${unknown.join(', ')}: use ${Object.keys(steps).join(', ')}.`)
  await ensurePackages()
  const chosen = names.length > 0 ? names : Object.keys(steps)
  const browsers = chosen.some((name) => name === 'browser' || name === 'e2e')
  const env = browsers
    ? { CHROMIUM_PATH: await ensureBrowser('chromium'), FIREFOX_PATH: await ensureBrowser('firefox') }
    : {}
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  await run(node, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'], { quiet: true })
  for (const name of chosen) await steps[name](env)
  console.log(
    `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
  )
  process.exitCode = totals.failed === 0 ? 0 : 1
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  reportAndExit(error)
}
