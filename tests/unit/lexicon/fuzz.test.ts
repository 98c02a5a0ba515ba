import { expect, test } from 'vitest'
import { buildLexicon, loadLexicon, scan, scanAll } from '../../../lib/lexicon/index.ts'
import { newRandom } from '../../bench/synthetic.ts'
import { plainLexicon, plainScan, plainScanAll } from './plain.ts'

// Reproduce a failing run with LEXICON_SEED=<the printed seed>; LEXICON_CASES sets the number of cases.
const seed = Number(process.env['LEXICON_SEED'] ?? Date.now() % 1_000_000_000)
const cases = Number(process.env['LEXICON_CASES'] ?? 4000)

type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const some = (random: Random, most: number): number => Math.floor(random() * (most + 1))

// Few letters, so that words collide; the particles and alef are over-represented, so that readings do.
const LETTERS = [...'اااالللبوفكسريةىأإقدؤئء']
const ODD_LETTERS = [...'گیٹھﻻﷲ']
const MARKS = ['\u064e', '\u064b', '\u0640', '\u0651', '\u0654', '\u0670', '\u200f', '\u200c']
const GAPS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  '\u00a0',
  ' "',
  '" ',
  ' (',
  '-',
  ' – ',
  '، ',
  '. ',
  '\n',
  '/',
  '',
  ' " (',
  '«',
  '\u200f ',
  '\t',
  '😀',
  '."',
]

function word(random: Random): string {
  const kind = random()
  if (kind < 0.06) return String(some(random, 30))
  if (kind < 0.1) return pick(random, ['SDF', 'sdf', 'É1', 'cent', 'Ünal', '٣٠', 'B52'])
  const letters = kind < 0.13 ? [...LETTERS, ...ODD_LETTERS] : LETTERS
  let made = kind < 0.3 ? 'ال' : ''
  for (let count = 1 + some(random, 4); count > 0; count -= 1) made += pick(random, letters)
  return made
}

function sprinkle(random: Random, text: string): string {
  let out = ''
  for (const letter of text) out += random() < 0.03 ? letter + pick(random, MARKS) : letter
  return out
}

function name(random: Random, vocabulary: readonly string[]): string {
  const tokens = [pick(random, vocabulary)]
  while (random() < 0.45 && tokens.length < 4) tokens.push(pick(random, vocabulary))
  return tokens.join(pick(random, [' ', ' ', ' ', ' ', '/', '-', '.', ' "']))
}

function textOf(random: Random, vocabulary: readonly string[], names: readonly string[]): string {
  let text = ''
  for (let count = some(random, 14); count > 0; count -= 1) {
    let next = random() < 0.6 ? pick(random, names) : pick(random, vocabulary)
    if (random() < 0.35) {
      const particle = pick(random, ['و', 'ف', 'ب', 'ك', 'ل', 'ول', 'وب', 'فل', 'وك', 'فك', 'فب', 'لـ', 'وو'])
      next =
        particle.endsWith('ل') && next.startsWith('ال') && random() < 0.8
          ? `${particle}${next.slice(random() < 0.3 ? 2 : 1)}`
          : particle + next
    }
    if (random() < 0.1) next = pick(random, ['"', '«', '(', '#']) + next
    text += next + pick(random, GAPS)
  }
  return sprinkle(random, text)
}

test(`any names in any text: the packed lexicon agrees with the plain definition (seed ${seed}, ${cases} cases)`, () => {
  const random = newRandom(seed)
  let matches = 0
  for (let round = 0; round < cases; round += 1) {
    const vocabulary = Array.from({ length: 3 + some(random, 12) }, () => word(random))
    const names = Array.from({ length: 1 + some(random, 16) }, () => name(random, vocabulary))
    const particles = random() < 0.8
    const text = textOf(random, vocabulary, names)
    const range = random() < 0.2 ? { from: some(random, text.length), to: text.length - some(random, 3) } : {}
    const loaded = loadLexicon(buildLexicon(names, { particles }), { check: 'all' })
    if (!loaded.ok) throw new Error(loaded.error.message)
    const plain = plainLexicon(names, particles)
    const context = JSON.stringify({ round, names, text, range })
    const all = plainScanAll(plain, text, range.from, range.to)
    expect([...scanAll(loaded.value, text, range)], context).toEqual(all)
    expect([...scan(loaded.value, text, range)], context).toEqual(plainScan(plain, text, range.from, range.to))
    matches += all.length / 4
  }
  console.info(`lexicon fuzz: seed ${seed}, ${cases} cases, ${matches} matches`)
  expect(matches).toBeGreaterThan(cases)
}, 120_000)
