/** Commands of `package.json` that have no test of their own: help, and what is given wrongly. Nothing is built or run. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'

// Each case starts a process of its own.
vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../../../', import.meta.url))
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> }

function run(name: string, args: string[]) {
  const [, file = ''] = /^node (\S+)$/.exec(scripts[name] ?? '') ?? []
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}${file}`, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const wrong: [name: string, args: string[], sentence: string][] = [
  ['start', ['firefox', 'chromium'], 'One word is enough: leave out "chromium".'],
  ['test', ['unit', '--quick'], 'There is no "--quick" here: use check, unit, build, browser, e2e.'],
  ['bench:page', ['chrome'], 'There is no "chrome" here: use chromium or firefox.'],
  ['bench', ['--corpus'], "Option '--corpus <value>' argument missing."],
  ['bench:analysis', ['quick'], "Unexpected argument 'quick'. This command does not take positional arguments."],
  ['early', ['--again'], "Unknown option '--again'."],
  ['pictures', ['dark'], "Unexpected argument 'dark'. This command does not take positional arguments."],
]

it.each(wrong)('npm run %s %j says what is wrong and how it is used', (name, args, sentence) => {
  const { status, stdout, stderr } = run(name, args)
  const [first, ...rest] = stderr.split('\n')
  expect([status, stdout, first]).toEqual([2, '', sentence])
  expect(rest.join('\n')).toContain('Usage: npm ')
  expect(stderr).not.toContain('    at ')
})

// The others have the frame of the last.
it.each(['start', 'test', 'bench:analysis'])('npm run %s explains itself when asked, and does nothing else', (name) => {
  const { status, stdout, stderr } = run(name, ['--help'])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.startsWith('Usage: npm ')).toBe(true)
})
