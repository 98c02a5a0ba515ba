/**
 * `npm test`: installs what is missing, then runs every check and test there is, and goes on after a failure, so that one
 * run tells everything. At the end each failed test is named once more with the first line of its error; the last line is
 * `N passed, N failed` (and `, N skipped`, each with its reason above).
 *
 *   npm test               everything
 *   npm test -- unit e2e   only these: check, unit, build, browser, e2e
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { playwrightFailures, tellingLines, unitFailures } from './failures.mjs'
import { ensureBrowser, ensurePackages, node, readWords, reportAndExit, root, run } from './setup.mjs'

const results = join(root, 'test-results')
const totals = { passed: 0, failed: 0, skipped: 0 }
/** One line for each failure. */
const failures = []

/** Runs something under a title, and says how long it took; what runs beside others is shown when it is done. */
async function titled(title, work) {
  const started = performance.now()
  let shown = ''
  const status = await work((text) => (shown += text))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`\n── ${title} (${seconds} s)`)
  if (shown !== '') console.log(shown.trimEnd())
  return { status, shown }
}

/** A program that passes or fails as a whole counts as one test. */
const whole = (title, script) => async () => {
  const { status, shown } = await titled(title, (onOutput) => run('npm', ['run', '--silent', script], { onOutput }))
  totals[status === 0 ? 'passed' : 'failed'] += 1
  if (status !== 0) failures.push(`${title} (npm run ${script}): ${tellingLines(shown)}`)
}

async function inOrder(tasks) {
  for (const task of tasks) await task()
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
function add(title, status, { passed = 0, failed = 0, skipped = 0, names = [] }) {
  const crashed = (status !== 0 && failed === 0) || passed + failed === 0
  totals.passed += passed
  totals.failed += failed + (crashed ? 1 : 0)
  totals.skipped += skipped
  failures.push(...names)
  if (crashed && names.length === 0)
    failures.push(`${title}: the runner ended with status ${status} and no failed test`)
}

async function unit() {
  const file = join(results, 'unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = await titled('unit tests', (onOutput) => run(node, [vitest, ...args], { onOutput }))
  const report = readReport(file)
  add(
    'unit tests',
    status,
    report
      ? {
          passed: report.numPassedTests,
          failed: report.numFailedTests,
          skipped: report.numPendingTests + report.numTodoTests,
          names: unitFailures(report).map((name) => name.replaceAll(root, '')),
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
  const report = readReport(file)
  const stats = report?.stats
  add(
    title,
    status,
    stats
      ? {
          passed: stats.expected + stats.flaky,
          failed: stats.unexpected,
          skipped: stats.skipped,
          names: playwrightFailures(report),
        }
      : {},
  )
}

/**
 * What needs no browser, by step. Builds write into `.wxt`, which types read: these run one after the other. The unit
 * tests run beside them; what drives browsers comes last and wants the machine for itself.
 */
const programs = {
  check: [
    whole('format', 'format:check'),
    whole('lint', 'lint'),
    whole('types', 'types'),
    whole('unused code', 'unused'),
    whole('pack: validate', 'pack:validate'),
    whole('pack: regression articles', 'pack:test'),
  ],
  build: [
    whole('build for Chrome', 'build'),
    whole('build for Firefox', 'build:firefox'),
    whole('lint of the Firefox package', 'lint:firefox'),
  ],
  e2e: [whole('test build for Chrome', 'build:e2e:chrome'), whole('test build for Firefox', 'build:e2e:firefox')],
}
const steps = ['check', 'unit', 'build', 'browser', 'e2e']

async function main() {
  const names = readWords(`Usage: npm test [-- ${steps.join(' | ')} …]`, { words: steps })
  await ensurePackages()
  const chosen = new Set(names.length > 0 ? names : steps)
  const browsers = chosen.has('browser') || chosen.has('e2e')
  const env = browsers
    ? { CHROMIUM_PATH: await ensureBrowser('chromium'), FIREFOX_PATH: await ensureBrowser('firefox') }
    : {}
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  await run(node, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'], { quiet: true })
  const alone = [...chosen].flatMap((name) => programs[name] ?? [])
  await Promise.all([inOrder(alone), inOrder(chosen.has('unit') ? [unit] : [])])
  if (chosen.has('browser')) await playwright('browser tests', 'tests/browser/playwright.config.ts', env)
  if (chosen.has('e2e')) await playwright('end-to-end tests', 'tests/e2e/playwright.config.ts', env)
  tellAll()
}

function tellAll() {
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ✘ ${failure}`).join('\n')}`)
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
  console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`)
  process.exitCode = totals.failed === 0 ? 0 : 1
}

try {
  await main()
} catch (error) {
  reportAndExit(error)
}
