/**
 * `npm run bench [-- --quick] [--corpus PATH]`: how fast names are found, beside what could be used instead, in one run
 * and in turn. Two texts: made-up Arabic, dense with names, and where PATH (../shared/corpus) is there, real news.
 *
 * Limits: the bare loop does one table look-up for each unit and nothing else; the word split only steps from word to
 * word. Peers (`peers.ts`) get names and text folded for free. All must find the same stretches before a clock starts.
 *
 * warm: the text in ten pieces, for each piece the best of all rounds, added up; other work on the machine hardly shows
 * in it. cold: the whole text once after all the others had their turn, median of the rounds. Writes
 * .output/bench-lexicon.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { foldBoth, foldKey } from '../../lib/arabic/fold.ts'
import { buildLexicon, loadLexicon, scan } from '../../lib/lexicon/index.ts'
import type { Lexicon } from '../../lib/lexicon/index.ts'
import { CLASSES, WORD_END } from '../../lib/lexicon/symbols.ts'
import { readArguments } from '../../scripts/command.ts'
import { toOriginal } from '../unit/arabic/original.ts'
import { newsNames, readNews } from './news.ts'
import { peers } from './peers.ts'
import type { Finder } from './peers.ts'
import { asListed, makeNames, makeText } from './synthetic.ts'

const { values: options } = readArguments({
  usage: 'Usage: npm run bench [-- --quick] [--corpus PATH]',
  options: { quick: { type: 'boolean' }, corpus: { type: 'string', default: '../shared/corpus' } },
})
const isQuick = options.quick === true
const SIZES = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]
const UNITS = isQuick ? 200_000 : 1_000_000
const ROUNDS = isQuick ? 5 : 9
const PIECES = 10
const TRIES = 12
/** So long at most a contestant's turn lasts, but once through the text. */
const MOST_MS_A_ROUND = 60
/** A contestant whose building would take longer is left out, judged by the size before (building grows ×10 to ×80). */
const MOST_BUILD_MS = 60_000
const BUILD_GROWTH = 75

type Contestant = { name: string; find: (text: string) => unknown; text: string }
type Kind = 'listed' | 'particles' | 'news listed' | 'news particles'
/** Milliseconds for the whole text; the ratios are the bare loop's time by this one's. */
type Row = {
  size: number
  kind: Kind
  name: string
  warmMs: number
  warmRatio: number
  coldMs: number
  coldRatio: number
  buildMs: number | null
}
type Own = {
  size: number
  kind: Kind
  buildMs: number
  loadMs: number
  bytes: number
  cellBytes: number
  matches: number
}

const rows: Row[] = []
const own: Own[] = []
const leftOut: string[] = []
const lastBuild = new Map<string, number>()

const print = (line: string): void => void process.stdout.write(`${line}\n`)

function timed<Value>(work: () => Value): { value: Value; ms: number } {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

function bareLoop(text: string): number {
  const classes = CLASSES
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum += classes[text.charCodeAt(at)] ?? 0
  return sum
}

function wordSplit(text: string): number {
  const classes = CLASSES
  let words = 0
  let at = 0
  while (at < text.length) {
    if (classes[text.charCodeAt(at)] === WORD_END) at += 1
    else {
      words += 1
      while (at < text.length && classes[text.charCodeAt(at)] !== WORD_END) at += 1
    }
  }
  return words
}

function open(buffer: ArrayBuffer): Lexicon {
  const loaded = loadLexicon(buffer)
  if (!loaded.ok) throw new Error(loaded.error.message)
  return loaded.value
}

function spansOf(records: Int32Array): number[] {
  const spans: number[] = []
  for (let at = 0; at < records.length; at += 4) spans.push(records[at + 1] ?? 0, records[at + 2] ?? 0)
  return spans
}

/** What a peer found in the folded text, as spans of the original. */
function inOriginal(spans: readonly number[], original: string): number[] {
  const { offsets } = foldBoth(original)
  const mapped: number[] = []
  for (let at = 0; at < spans.length; at += 2) {
    const { start, end } = toOriginal({ offsets }, spans[at] ?? 0, spans[at + 1] ?? 0, original)
    mapped.push(start, end)
  }
  return mapped
}

function buildPeers(names: readonly string[], text: string, expected: readonly number[]): Contestant[] {
  const contestants: Contestant[] = []
  for (const { name, build } of peers) {
    const before = lastBuild.get(name)
    if (before === undefined || before * BUILD_GROWTH <= MOST_BUILD_MS) {
      // A regular expression is compiled when it is first used: that belongs to building it.
      const { value, ms } = timed(() => {
        const find: Finder = build(names)
        find('')
        return find
      })
      const spans = inOriginal(value(foldKey(text, 2)), text)
      if (spans.join() !== expected.join())
        throw new Error(`${name} finds other names: ${spans.length / 2}, not ${expected.length / 2}`)
      lastBuild.set(name, ms)
      contestants.push({ name, find: value, text: foldKey(text, 2) })
    } else {
      lastBuild.set(name, Infinity)
      leftOut.push(`${name} at ${names.length}: building would take more than ${MOST_BUILD_MS / 1000} s`)
    }
  }
  return contestants
}

/** All contestants in turn. The first two rounds only warm up. */
function race(contestants: readonly Contestant[], size: number, kind: Kind): void {
  const cold = contestants.map((): number[] => [])
  const best = contestants.map(() => Array.from({ length: PIECES }, () => Infinity))
  for (let round = -2; round < ROUNDS; round += 1) {
    contestants.forEach(({ find, text }, index) => {
      const { ms } = timed(() => find(text))
      if (round >= 0) cold[index]?.push(ms)
      // Whoever needs long for the whole text has been warmed by it.
      const tries = Math.max(1, Math.min(TRIES, Math.floor(MOST_MS_A_ROUND / ms)))
      piecesOf(text).forEach((piece, number) => {
        for (let attempt = 0; attempt < tries; attempt += 1) {
          const pieces = best[index] ?? []
          pieces[number] = Math.min(pieces[number] ?? Infinity, timed(() => find(piece)).ms)
        }
      })
    })
  }
  const warm = best.map((pieces) => pieces.reduce((sum, ms) => sum + ms, 0))
  contestants.forEach(({ name }, index) => {
    const warmMs = warm[index] ?? 0
    const coldMs = median(cold[index] ?? [])
    rows.push({
      size,
      kind,
      name,
      warmMs,
      warmRatio: (warm[0] ?? 0) / warmMs,
      coldMs,
      coldRatio: median(cold[0] ?? []) / coldMs,
      buildMs: lastBuild.get(name) ?? null,
    })
  })
}

const pieces = new Map<string, readonly string[]>()

/** The text cut at spaces into pieces that are strings of their own and not views on the whole. */
function piecesOf(text: string): readonly string[] {
  const known = pieces.get(text)
  if (known !== undefined) return known
  const length = Math.ceil(text.length / PIECES)
  const made = Array.from({ length: PIECES }, (_, index) =>
    Buffer.from(text.slice(index * length, (index + 1) * length), 'utf16le').toString('utf16le'),
  )
  pieces.set(text, made)
  return made
}

function measure(names: readonly string[], text: string, kind: Kind): void {
  const built = timed(() => buildLexicon(names, { particles: kind.endsWith('particles') }))
  const loads = Array.from({ length: 101 }, () => timed(() => open(built.value)).ms)
  const lexicon = open(built.value)
  const records = scan(lexicon, text)
  own.push({
    size: names.length,
    kind,
    buildMs: built.ms,
    loadMs: median(loads),
    bytes: built.value.byteLength,
    cellBytes: lexicon.packed.cells.byteLength,
    matches: records.length / 4,
  })
  lastBuild.set('own lexicon', built.ms)
  const contestants: Contestant[] = [
    { name: 'bare loop', find: bareLoop, text },
    { name: 'word split, no look-up', find: wordSplit, text },
    { name: 'own lexicon', find: (given) => scan(lexicon, given), text },
    ...(kind.endsWith('listed') ? buildPeers(names, text, spansOf(records)) : []),
  ]
  race(contestants, names.length, kind)
}

/** Real news has fewer names, and words that end less alike than made-up ones. */
function measureNews(): void {
  const news = readNews(options.corpus, UNITS)
  if (news === null) {
    leftOut.push(`news: there is no corpus at ${options.corpus}`)
    return
  }
  // Judged anew: the sizes begin small again.
  lastBuild.clear()
  const known = newsNames()
  const real = [...new Set([...known, ...listed.map((name) => foldKey(name, 2))])]
  const base = [...new Set([...known, ...allNames])]
  for (const size of SIZES.filter((one) => one <= 100_000)) measure(real.slice(0, size), news, 'news listed')
  for (const size of SIZES.filter((one) => one === 10_000 || one === 100_000))
    measure(base.slice(0, size), news, 'news particles')
}

function report(): void {
  print(`\nText: ${UNITS} units. Made-up: about 13 names in 100 words; news: about 1. Node ${process.versions.node}.\n`)
  print('   names  kind           contestant                   build ms   warm ms  × bare   cold ms  × bare  M units/s')
  for (const row of rows) {
    const columns = [
      String(row.size).padStart(8),
      row.kind.padEnd(14),
      row.name.padEnd(27),
      (row.buildMs === null ? '–' : row.buildMs.toFixed(0)).padStart(9),
      row.warmMs.toFixed(2).padStart(9),
      row.warmRatio.toFixed(3).padStart(7),
      row.coldMs.toFixed(2).padStart(9),
      row.coldRatio.toFixed(3).padStart(7),
      (UNITS / 1000 / row.warmMs).toFixed(0).padStart(9),
    ]
    print(columns.join(' '))
  }
  print('\n  names  kind           bytes a name, all   of these cells   load ms   matches')
  for (const { size, kind, bytes, cellBytes, loadMs, matches } of own) {
    print(
      `${String(size).padStart(8)}  ${kind.padEnd(14)} ${(bytes / size).toFixed(1).padStart(17)} ${(cellBytes / size).toFixed(1).padStart(16)} ${loadMs.toFixed(3).padStart(9)} ${String(matches).padStart(9)}`,
    )
  }
  for (const { size, kind } of own) {
    if (!kind.endsWith('listed')) continue
    const ofSize = rows.filter((row) => row.size === size && row.kind === kind)
    const mine = ofSize.find(({ name }) => name === 'own lexicon')
    const best = ofSize
      .filter(({ name }) => lastBuild.has(name) && name !== 'own lexicon')
      .sort((a, b) => a.warmMs - b.warmMs)[0]
    if (mine !== undefined && best !== undefined)
      print(`\n${size} names, ${kind}: × ${(best.warmMs / mine.warmMs).toFixed(1)} the best peer (${best.name})`)
  }
  for (const line of leftOut) print(`\nleft out: ${line}`)
  mkdirSync('.output', { recursive: true })
  writeFileSync(
    '.output/bench-lexicon.json',
    `${JSON.stringify({ node: process.versions.node, units: UNITS, rows, own, leftOut }, null, 2)}\n`,
  )
}

const largest = SIZES.at(-1) ?? 0
const allNames = makeNames(largest)
const text = makeText(UNITS, allNames)
const listed = asListed(allNames).map((name) => foldKey(name, 2))
for (const size of SIZES) measure([...new Set(listed.slice(0, size))], text, 'listed')
for (const size of SIZES.filter((one) => one === 10_000 || one === 100_000))
  measure(allNames.slice(0, size), text, 'particles')
measureNews()
report()
