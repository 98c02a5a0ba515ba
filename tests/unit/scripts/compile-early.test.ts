/** What the build puts in brackets does the same as before, and only that is touched which is named. */
import { existsSync, readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { compileEarly, putInBrackets } from '../../../scripts/compile-early.ts'
import { namedFunctions, type SyntaxNode } from '../../../scripts/function-names.ts'
import early from '../../../scripts/early-functions.json' with { type: 'json' }

const parse = (code: string, file = 'module.js'): SyntaxNode => parseSync(file, code).program as unknown as SyntaxNode
const bracketed = (code: string, ...names: string[]): string => putInBrackets(code, parse(code), new Set(names))
const root = new URL('../../../', import.meta.url)

describe('putInBrackets', () => {
  test.each([
    ['a declaration', 'function f(a) { return a }', 'f', 'var f = (function (a) { return a });\n'],
    ['one that is exported', 'export function f() {}', 'f', 'export var f = (function () {});\n'],
    ['a generator', 'function* f() { yield 1 }', 'f', 'var f = (function* () { yield 1 });\n'],
    ['one that waits', 'export async function f() {}', 'f', 'export var f = (async function () {});\n'],
    ['an arrow', 'const f = (a) => a + 1', 'f', 'const f = ((a) => a + 1)'],
    ['a function as a value', 'let f = function () {}', 'f', 'let f = (function () {})'],
    ['one that is not named', 'function f() {}\nconst g = () => 1', 'h', 'function f() {}\nconst g = () => 1'],
    ['a class', 'export class f {}', 'f', 'export class f {}'],
    ['a default', 'export default function f() {}', 'f', 'export default function f() {}'],
  ])('%s', (_, code, name, result) => {
    expect(bracketed(code, name)).toBe(result)
  })

  test('an inner function, and not another one of its name', () => {
    expect(bracketed('function f() { function g() {} }\nfunction g() {}', 'f/g')).toBe(
      'function f() {var g = (function () {});\n  }\nfunction g() {}',
    )
    expect(bracketed('const f = () => { function g() {} }', 'f', 'f/g')).toBe(
      'const f = (() => {var g = (function () {});\n  })',
    )
  })

  test('a declaration is there before the first statement of its body, as it was', () => {
    const code = 'var made = twice(2); function twice(n) { return double(n); function double(m) { return m * 2 } }'
    expect(runInNewContext(`${code}; made`)).toBe(4)
    expect(runInNewContext(`${bracketed(code, 'twice', 'twice/double')}; made`)).toBe(4)
  })

  test('a block of its own keeps its functions to itself', () => {
    const code =
      'function all() { let seen = ""; if (true) { function f() { return "inner" } seen = f() } return seen }'
    expect(runInNewContext(`${code}; all()`)).toBe('inner')
    expect(runInNewContext(`${bracketed(code, 'all/f')}; all()`)).toBe('inner')
  })

  test('text in the code that looks like a function stays', () => {
    const code = 'const text = "function f() {}"; /* function f() {} */ const re = /function f/'
    expect(bracketed(code, 'f')).toBe(code)
  })
})

test('only the modules of the list are touched', () => {
  const { transform } = compileEarly('/project/', { 'lib/a.ts': ['f'] })
  const run = transform as unknown as (this: object, code: string, id: string) => { code: string } | null
  const context = { parse }
  expect(run.call(context, 'function f() {}', '/project/lib/b.ts')).toBeNull()
  expect(run.call(context, 'function f() {}', '/project/lib/a.ts')?.code).toBe('var f = (function () {});\n')
})

test('the list is not out of date: nine in ten of its functions are still there', () => {
  const all = Object.entries(early).flatMap(([path, names]) => {
    const file = new URL(path, root)
    const there = existsSync(file)
      ? namedFunctions(parse(readFileSync(file, 'utf8'), path)).map(({ name }) => name)
      : []
    return names.map((name) => there.includes(name))
  })
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(Boolean).length).toBeGreaterThanOrEqual(all.length * 0.9)
})
