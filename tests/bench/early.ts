/**
 * `npm run early`: which functions of the page scripts the first reading of a plain report calls, as a real Chromium counts
 * them on a build that was not minified, and which ones the background calls to analyse it; written to `scripts/early-functions.json`, by which the build puts them in
 * brackets (`scripts/compile-early.ts`). To be run when the page scripts have changed a lot: a name too few or too many
 * costs a little time, nothing else.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CDPSession } from '@playwright/test'
import { format, resolveConfig } from 'prettier'
import { parseSync } from 'vite'
import { readArguments } from '../../scripts/command.ts'
import { namedFunctions, type SyntaxNode } from '../../scripts/function-names.ts'
import { articlePage, sample } from '../e2e/pages.ts'
import { startWeb } from '../e2e/server.ts'
import { buildFolder, launch } from '../e2e/session.ts'
import { shapes } from '../fixtures/pages/shapes.ts'
import { calledByAnalysis } from './early-analysis.ts'
import { settings } from './page-settings.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = join(root, 'scripts/early-functions.json')
const scripts = new Set(['gate', 'reader', 'margin'])
const site = 'https://shaam.org/'
/** The extension is done long before. */
const wait = 3_000

/** Offsets at which the functions begin that were called, of each script. */
type Called = Map<string, Set<number>>

type Coverage = { url: string; functions: { ranges: { startOffset: number; count: number }[] }[] }

function calledIn(result: readonly Coverage[]): Called {
  const called: Called = new Map()
  for (const { url, functions } of result) {
    const name = /^chrome-extension:.*\/(\w+)\.js$/.exec(url)?.[1]
    if (name === undefined || !scripts.has(name)) continue
    const starts = called.get(name) ?? new Set()
    for (const { ranges } of functions) if (ranges[0] && ranges[0].count > 0) starts.add(ranges[0].startOffset)
    called.set(name, starts)
  }
  return called
}

/** Paths of the modules that a built script was put together from, by offset. */
function modulesOf(file: string, code: string): (offset: number) => string | null {
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload)
  return (offset) => {
    const before = code.slice(0, offset).split('\n')
    const entry = map.findEntry(before.length - 1, before.at(-1)?.length ?? 0)
    return 'originalSource' in entry ? entry.originalSource.replace(/^(\.\.\/)+/, '') : null
  }
}

/** `path#name` of what was called. */
function namesOf(called: Called): Set<string> {
  const names = new Set<string>()
  for (const [script, starts] of called) {
    const file = join(buildFolder('chromium', 'plain'), `${script}.js`)
    const code = readFileSync(file, 'utf8')
    const moduleAt = modulesOf(file, code)
    const { program } = parseSync(`${script}.js`, code)
    // Two functions of one name in two modules are told apart by a number.
    for (const { name, node } of namedFunctions(program as unknown as SyntaxNode, (own) => own.replace(/\$\d+$/, ''))) {
      const path = starts.has(node.start) ? moduleAt(node.start) : null
      if (path !== null) names.add(`${path}#${name}`)
    }
  }
  return names
}

async function look(session: CDPSession, load: () => Promise<unknown>): Promise<Set<string>> {
  await session.send('Profiler.enable')
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await load()
  const { result } = await session.send('Profiler.takePreciseCoverage')
  await session.send('Profiler.stopPreciseCoverage')
  return namesOf(calledIn(result))
}

function build(): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const { status, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', 'chrome', '--mode', 'plain'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

readArguments({ usage: 'Usage: npm run early' })
build()
const web = await startWeb()
const session = await launch({ name: 'chromium', port: web.port, mode: 'plain' })
const control = await session.openOwn('options.html')
await settings(control, { on: true, panel: 'auto' })
web.put(site, '<!doctype html><title>x</title>')

async function calledOn(html: string, marked = false): Promise<Set<string>> {
  const url = `${site}news/${Math.random().toString(36).slice(2)}`
  web.put(url, html)
  const page = await session.open(site)
  // The same process from here on: a count begins anew in another.
  const cdp = await page.context().newCDPSession(page)
  const names = await look(cdp, async () => {
    await page.goto(url)
    if (marked) await page.waitForFunction(() => CSS.highlights.size > 0)
    await page.waitForTimeout(wait)
  })
  await page.close()
  return names
}

/** A report of a known event: what is called on it is called on all of them. */
const called = await calledOn(articlePage({ paragraphs: [...sample.paragraphs, ...sample.paragraphs] }), true)
const plain = shapes.filter(({ way }) => way === 'structure')
const counts = new Map<string, number>()
for (const { html } of plain) for (const name of await calledOn(html)) counts.set(name, (counts.get(name) ?? 0) + 1)
for (const [name, count] of counts) if (count >= plain.length / 2) called.add(name)
await session.close()
await web.close()
for (const name of await calledByAnalysis()) called.add(name)

const early: Record<string, string[]> = {}
for (const each of [...called].sort()) {
  const [path = '', name = ''] = each.split('#')
  ;(early[path] ??= []).push(name)
}
writeFileSync(target, await format(JSON.stringify(early), { ...(await resolveConfig(target)), parser: 'json' }))
process.stdout.write(`${called.size} functions in ${Object.keys(early).length} modules\n`)
