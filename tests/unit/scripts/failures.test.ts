import { describe, expect, it } from 'vitest'
import { firstLine, playwrightFailures, tellingLines, unitFailures } from '../../../scripts/failures.mjs'

const red = '\u001b[31m'

describe('first lines', () => {
  it.each([
    ['\n\n  Error: no names\n    at file.ts:3', 'Error: no names'],
    [`${red}Error:${red} in colour`, 'Error: in colour'],
    ['', 'no message'],
    [undefined, 'no message'],
  ])('of %j', (text, line) => expect(firstLine(text)).toBe(line))

  it('are shortened', () => expect(firstLine('x'.repeat(5_000)).length).toBe(200))
})

describe('what a program said', () => {
  it('names the files that are wrong, not the advice at the end', () =>
    expect(tellingLines('Checking …\n[warn] lib/one.ts\n[warn] lib/two.ts\nRun Prettier with --write to fix.')).toBe(
      '[warn] lib/one.ts / [warn] lib/two.ts',
    ))
  it('is its end where nothing is named', () => expect(tellingLines('a\nb\nc\n\nd\n')).toBe('b / c / d'))
  it("leaves npm's own warnings out", () =>
    expect(tellingLines('npm warn Unknown user config\nerror: bad')).toBe('error: bad'))
})

describe('unit tests', () => {
  it('names failed tests, and files that could not be run', () =>
    expect(
      unitFailures({
        testResults: [
          {
            name: 'one.test.ts',
            status: 'failed',
            message: '',
            assertionResults: [
              { status: 'passed', fullName: 'good', failureMessages: [] },
              { status: 'failed', fullName: 'adds', failureMessages: ['AssertionError: 3\n at x'] },
            ],
          },
          { name: 'two.test.ts', status: 'failed', message: 'SyntaxError: here\nthere', assertionResults: [] },
          { name: 'three.test.ts', status: 'passed', message: '', assertionResults: [] },
        ],
      }),
    ).toEqual(['one.test.ts › adds: AssertionError: 3', 'two.test.ts: SyntaxError: here']))
})

describe('browser tests', () => {
  const spec = (title: string, status: string) => ({
    file: 'a.spec.ts',
    line: 7,
    title,
    tests: [{ projectName: 'firefox', status, results: [{}, { error: { message: 'Error: late\nmore' } }] }],
  })

  it('names failed tests at any depth, not those that passed at the second try, and errors outside tests', () =>
    expect(
      playwrightFailures({
        suites: [
          {
            specs: [spec('fine', 'expected')],
            suites: [{ specs: [spec('bad', 'unexpected'), spec('twice', 'flaky')] }],
          },
        ],
        errors: [{ message: 'Error: no browser' }],
      }),
    ).toEqual(['[firefox] a.spec.ts:7 › bad: Error: late', 'Error: no browser']))
})
