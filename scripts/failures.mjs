/**
 * What failed, for the end of `npm test`: whoever looks at the last lines of a long run finds every name there. Each is
 * the test's name and the first line of its error.
 */

// oxlint-disable-next-line no-control-regex -- the colours of a terminal
const colours = /\u001b\[[\d;]*[A-Za-z]/g
const longest = 200

/** The first line that says something, without colours, shortened. */
export function firstLine(text) {
  const line = (text ?? '')
    .replace(colours, '')
    .split('\n')
    .find((one) => /\S/.test(one))
  return (line ?? 'no message').trim().slice(0, longest)
}

/** Of the output of a program that failed as a whole: the lines that name something wrong, or else the last ones. */
export function tellingLines(output) {
  const lines = output
    .replace(colours, '')
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('npm warn'))
  const telling = lines.filter((line) => /\b(error|warn|fail\w*|unused|expected)\b|[✘✗×]/i.test(line))
  return (telling.length > 0 ? telling.slice(0, 5) : lines.slice(-3)).map((line) => line.slice(0, longest)).join(' / ')
}

/** Failed tests of a Vitest JSON report, and test files that could not be run at all. */
export function unitFailures({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${firstLine(message)}`] : []
    return failed.map(({ fullName, failureMessages }) => `${name} › ${fullName}: ${firstLine(failureMessages?.[0])}`)
  })
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

/** Failed tests of a Playwright JSON report, and errors outside all tests. */
export function playwrightFailures({ suites = [], errors = [] }) {
  const tests = suites.flatMap(specsOf).flatMap(({ file, line, title, tests: runs = [] }) =>
    runs
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName, results = [] }) => {
        const error = results.flatMap((result) => result.error ?? [])[0]
        return `[${projectName}] ${file}:${line} › ${title}: ${firstLine(error?.message)}`
      }),
  )
  return [...tests, ...errors.map(({ message }) => firstLine(message))]
}
