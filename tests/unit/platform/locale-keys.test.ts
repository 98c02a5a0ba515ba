import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import ar from '../../../assets/locales/ar.json' with { type: 'json' }

const root = fileURLToPath(new URL('../../../', import.meta.url))
const source = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => readFileSync(root + file, 'utf8'))
  .join('\n')

/** Keys made of a fixed beginning and a value, as in `kind.${kind}`; the end may be fixed too. */
const patterns = [...source.matchAll(/`([a-zA-Z.]+\.)\$\{[^}]+\}([a-zA-Z.]*)`/g)].map(([, start = '', end = '']) => ({
  start,
  end,
}))

test.each(Object.keys(ar))('%s is used', (key) => {
  const literal = source.includes(`'${key}'`)
  const composed = patterns.some(({ start, end }) => key.startsWith(start) && key.endsWith(end))
  expect(literal || composed).toBe(true)
})
