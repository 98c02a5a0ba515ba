import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldKey } from '../../../lib/arabic/fold.ts'
import { buildLexicon, loadLexicon, scan, scanAll } from '../../../lib/lexicon/index.ts'
import type { Lexicon } from '../../../lib/lexicon/index.ts'
import { FIELD, HEADER_WORDS } from '../../../lib/lexicon/layout.ts'
import { makeNames } from '../../bench/synthetic.ts'

function lexiconOf(names: readonly string[], options: { particles?: boolean } = {}): Lexicon {
  const loaded = loadLexicon(buildLexicon(names, options), { check: 'all' })
  if (!loaded.ok) throw new Error(loaded.error.message)
  return loaded.value
}

/** What was found, as written in the text: the name alone, then its whole first token where that is longer. */
function found(records: Int32Array, text: string): string[] {
  const stretches: string[] = []
  for (let at = 0; at < records.length; at += 4) {
    const [tokenStart = 0, start = 0, end = 0] = records.subarray(at, at + 4)
    const particle = text.slice(tokenStart, start)
    stretches.push((particle === '' ? '' : `${particle}|`) + text.slice(start, end))
  }
  return stretches
}

const NAMES = [
  'سوريا',
  'قوات سوريا الديمقراطية',
  'قسد',
  'التحالف الدولي',
  'التحالف',
  'اللجنة',
  'تنظيم داعش',
  'داعش',
  'دمشق',
  'ريف دمشق',
  'أحمد الشرع',
  'ألمانيا',
  'وادي بردى',
  'فرنسا',
  'لبنان',
  'CENTCOM',
  'اتفاق 10 آذار',
  'آل سعود',
  'مارس/آذار',
]
const lexicon = lexiconOf(NAMES)

describe('what a scan finds: leftmost-longest, whole words, with their particles', () => {
  test.each([
    ['a name alone', 'زار سوريا اليوم', ['سوريا']],
    ['the longest', 'أعلنت قوات سوريا الديمقراطية', ['قوات سوريا الديمقراطية']],
    ['the shorter, where the longer breaks off', 'قوات سوريا الجديدة', ['سوريا']],
    ['after the broken longer one, the next name', 'قوات قسد', ['قسد']],
    ['two names side by side', 'سوريا لبنان', ['سوريا', 'لبنان']],
    ['at the beginning and at the end', 'دمشق، لبنان', ['دمشق', 'لبنان']],
    ['every particle', 'وسوريا فسوريا بسوريا لسوريا كسوريا', ['و|سوريا', 'ف|سوريا', 'ب|سوريا', 'ل|سوريا', 'ك|سوريا']],
    ['two particles', 'وبسوريا ولسوريا فبسوريا', ['وب|سوريا', 'ول|سوريا', 'فب|سوريا']],
    ['لل as ل and ال', 'للتحالف الدولي وللتحالف', ['ل|لتحالف الدولي', 'ول|لتحالف']],
    ['لل as ل and الل', 'للجنة', ['ل|لجنة']],
    ['a name that begins like a particle', 'لبنان ووادي بردى فرنسا', ['لبنان', 'و|وادي بردى', 'فرنسا']],
    ['hamza, ta marbuta and ya as typed', 'احمد الشرع في اللجنه', ['احمد الشرع', 'اللجنه']],
    ['harakat and tatweel', 'سُورِيَا قـســـد', ['سُورِيَا', 'قـســـد']],
    ['a stranded particle', 'لـ"قسد" بـ«داعش»', ['قسد', 'داعش']],
    [
      'quotes inside, of any direction',
      'تنظيم ”داعش“ قوات "سوريا الديمقراطية"',
      ['تنظيم ”داعش', 'قوات "سوريا الديمقراطية'],
    ],
    ['no-break space, line end of a paragraph', 'التحالف\u00a0الدولي', ['التحالف\u00a0الدولي']],
    ['digits on both sides', '15سوريا20', ['سوريا']],
    ['digits inside a name', 'اتفاق ١٠ آذار', ['اتفاق ١٠ آذار']],
    ['a mark inside a name', 'في مارس/آذار 2019', ['مارس/آذار']],
    ['Latin of any case, behind a particle', 'وcentcom', ['centcom']],
    ['a short first token of a longer name', 'لآل سعود', ['ل|آل سعود']],
    ['a ligature', 'ﺳﻮﺭﻳﺎ', ['ﺳﻮﺭﻳﺎ']],
    ['a decomposed hamza', 'ا\u0654حمد الشرع', ['ا\u0654حمد الشرع']],
  ])('%s', (_, text, expected) => {
    expect(found(scan(lexicon, text), text)).toEqual(expected)
  })

  test.each([
    ['inside a longer word', 'السوريون سورياهم دمشقي'],
    ['three particles', 'وبلسوريا'],
    ['a verb prefix or question particle', 'سسوريا أسوريا'],
    ['ال before a name that has none', 'السوريا'],
    ['ل before ال, unassimilated', 'لالتحالف'],
    ['لل before a name without ال', 'للسوريا'],
    ['للمانيا: the hamza is no article', 'للمانيا'],
    ['ك before three letters', 'كقسد'],
    ['a particle on an inner word', 'ريف ودمشقها'],
    ['a stop, a comma or a line end between the words', 'تنظيم. الدولة، آل\nسعود'],
    ['a letter of another word glued on', 'قسدا'],
    ['Latin inside a longer word', 'CENTCOMs'],
  ])('nothing: %s', (_, text) => {
    expect(found(scan(lexicon, text), text)).toEqual([])
  })

  test('a comma, stop or line end between two words keeps them apart', () => {
    const text = 'ريف، دمشق. ريف\nدمشق'
    expect(found(scan(lexicon, text), text)).toEqual(['دمشق', 'دمشق'])
  })

  test('a stretch has its own ends, and positions are those of the whole text', () => {
    const text = 'قسد سوريا قسد'
    expect([...scan(lexicon, text, { from: 4, to: 9 })]).toEqual([4, 4, 9, NAMES.indexOf('سوريا')])
    expect([...scan(lexicon, text, { from: 1, to: 8 })]).toEqual([])
  })
})

describe('all matches', () => {
  test('every length, longer before shorter, inner ones too', () => {
    const text = 'لتنظيم داعش في التحالف الدولي'
    expect(found(scanAll(lexicon, text), text)).toEqual(['ل|تنظيم داعش', 'داعش', 'التحالف الدولي', 'التحالف'])
  })

  test('whole before cut, then cut by cut', () => {
    const names = ['والي', 'الي']
    const text = 'والي'
    const both = lexiconOf(names)
    expect(found(scanAll(both, text), text)).toEqual(['والي', 'و|الي'])
    expect(found(scan(both, text), text)).toEqual(['والي'])
  })

  test('forms that are one name under K2 are all reported', () => {
    const names = ['على', 'علي', 'عمر']
    const text = 'علي'
    expect([...scanAll(lexiconOf(names), text)]).toEqual([0, 0, 3, 0, 0, 0, 3, 1])
    expect([...scan(lexiconOf(names), text)]).toEqual([0, 0, 3, 0])
  })

  test('without particles only what stands in the list', () => {
    const plain = lexiconOf(['سوريا'], { particles: false })
    expect(found(scan(plain, 'سوريا وسوريا'), 'سوريا وسوريا')).toEqual(['سوريا'])
  })
})

describe('positions', () => {
  const marks = ['\u064e', '\u0640', '\u0651', '\u200f', '']
  const decorated = fc
    .array(fc.constantFrom(...marks), { minLength: 60, maxLength: 60 })
    .map((extra) => (word: string) => [...word].map((letter, index) => letter + (extra[index % 60] ?? '')).join(''))

  test('a match contains the letters of its name, whatever marks stand on them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        decorated,
        fc.constantFrom('', 'و', 'ب', 'ول'),
        fc.constantFrom('', ' ', '، ', '«', '. '),
        (name, decorate, particle, before) => {
          const assimilated = particle.endsWith('ل') && name.startsWith('ال')
          const written = particle + decorate(assimilated ? name.slice(name.startsWith('الل') ? 2 : 1) : name)
          const text = `${before}${written} ثم`
          const records = scan(lexicon, text)
          const [tokenStart = 0, start = 0, end = 0, form = 0] = records
          if (records.length === 0) return
          expect(NAMES[form]).toBe(name)
          expect(tokenStart).toBeLessThanOrEqual(start)
          const letters = foldKey(text.slice(start, end), 2)
          expect(foldKey(name, 2).endsWith(letters)).toBe(true)
          expect(letters.length).toBeGreaterThanOrEqual(foldKey(name, 2).length - (assimilated ? 2 : 0))
        },
      ),
    )
  })
})

describe('a lexicon that is not as it was made', () => {
  const small = buildLexicon(NAMES)
  const changed = (change: (words: Uint32Array) => void): ArrayBuffer => {
    const copy = small.slice(0)
    change(new Uint32Array(copy))
    return copy
  }
  const codeOf = (buffer: ArrayBuffer): string => {
    const loaded = loadLexicon(buffer)
    return loaded.ok ? 'ok' : loaded.error.code
  }

  test('is used as it lies, nothing copied', () => {
    const loaded = loadLexicon(small)
    if (!loaded.ok) throw new Error(loaded.error.message)
    expect(loaded.value.packed.cells.buffer).toBe(small)
    expect(loaded.value.formCount).toBe(NAMES.length)
    expect(loaded.value.byteLength).toBe(small.byteLength)
  })

  test.each([
    ['nothing', new ArrayBuffer(0)],
    ['a header only', small.slice(0, HEADER_WORDS * 4)],
    ['cut short by a word', small.slice(0, small.byteLength - 4)],
    ['cut short by a byte', small.slice(0, small.byteLength - 1)],
    ['a word too long', new Uint32Array([...new Uint32Array(small), 0]).buffer],
    ['another kind of file', changed((words) => (words[FIELD.magic] = 0x04034b50))],
    ['zeroes', new ArrayBuffer(small.byteLength)],
  ])('%s: damaged', (_, buffer) => {
    expect(codeOf(buffer)).toBe('damaged')
  })

  test('another version is said to be one', () => {
    expect(codeOf(changed((words) => (words[FIELD.version] = 999)))).toBe('wrong-version')
  })

  test('every single flipped bit is noticed', () => {
    for (let word = 0; word < small.byteLength / 4; word += 1) {
      const bit = 1 << ((word * 7) % 32)
      expect(codeOf(changed((words) => (words[word] = (words[word] ?? 0) ^ bit)))).not.toBe('ok')
    }
  })

  test('a large one: the header always, the body by sample, all of it when asked', () => {
    const large = buildLexicon(makeNames(30_000))
    expect(large.byteLength).toBeGreaterThan(1 << 18)
    const words = new Uint32Array(large)
    let unnoticed = 0
    for (let at = HEADER_WORDS; at < words.length; at += 997) {
      words[at] = (words[at] ?? 0) ^ 0x100
      if (loadLexicon(large).ok) unnoticed += 1
      expect(loadLexicon(large, { check: 'all' }).ok).toBe(false)
      words[at] = (words[at] ?? 0) ^ 0x100
    }
    expect(unnoticed).toBeGreaterThan(0)
    words[FIELD.root] = (words[FIELD.root] ?? 0) ^ 1
    expect(loadLexicon(large).ok).toBe(false)
  })
})
