import { expect, it } from 'vitest'
import { run } from '../../../scripts/setup.mjs'

it('gives the status of a program', async () => {
  expect(await run(process.execPath, ['-e', 'process.exit(3)'], { quiet: true })).toBe(3)
})

it('a program that is not there fails like one that could not do its work, so that its caller can say what to do', async () => {
  expect(await run('no-such-program-here', [], { quiet: true })).toBe(127)
})
