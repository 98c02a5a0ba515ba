import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCell, exportCsv } from '../../../../lib/analysis/export/csv.ts'
import { shippedKnowledge } from '../shipped-pack.ts'
import { oneMention, sampleInput } from './given.ts'

/** A reader of RFC 4180, written from its grammar: records of cells. */
function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) throw new Error('a quoted cell is not closed')
        if (text[at] === '"') at += 1
        cell += text[at]
        at += 1
      }
      at += 1
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r' && text[at] !== '\n') {
        if (text[at] === '"') throw new Error('a quote stands in a bare cell')
        cell += text[at]
        at += 1
      }
    }
    record.push(cell)
    if (text[at] === ',') {
      at += 1
      continue
    }
    if (text.slice(at, at + 2) !== '\r\n')
      throw new Error(`a record does not end with CRLF but ${text.slice(at, at + 2)}`)
    records.push(record)
    record = []
    at += 2
  }
  return records
}

describe('a cell', () => {
  test.each([
    ['داعش', 'داعش'],
    ['قال: «نعم»، ثم مضى', 'قال: «نعم»، ثم مضى'],
    ['15,000 نازح', '"15,000 نازح"'],
    ['ما يسمّى "الدولة"', '"ما يسمّى ""الدولة"""'],
    ['سطر\nوسطر', '"سطر\nوسطر"'],
    ['سطر\rوسطر', '"سطر\rوسطر"'],
    [' فراغ', '" فراغ"'],
    ['', ''],
  ])('%j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://x")', '"\'=HYPERLINK(""https://x"")"'],
    ['+963 11', "'+963 11"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['\u200f=1', "'\u200f=1"],
    ['＝1', "'＝1"],
  ])('%j is no formula in a spreadsheet: %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  test.each([
    ['قال;=1+1', "قال;'=1+1"],
    ['قال; -1', "قال; '-1"],
    ['قال;\u200f@SUM(A1)', "قال;\u200f'@SUM(A1)"],
    ['قال\n=1+1', "قال\n'=1+1"],
    ['أ;=1;=2', "أ;'=1;'=2"],
    ['قال؛ 15 = 15', 'قال؛ 15 = 15'],
    ['قال; نعم', 'قال; نعم'],
  ])('nor where a program divides at semicolons, as it does in Arabic countries: %j', (text, cell) => {
    expect(readCsv(`${csvCell(text)}\r\n`)).toEqual([[cell]])
  })

  test('numbers, yes and no, and nothing', () => {
    expect([csvCell(-2), csvCell(0.5), csvCell(true), csvCell(null)]).toEqual(['-2', '0.5', 'true', ''])
  })

  test('whatever the text, it comes back whole, and no program takes it for a formula', () => {
    const pieces = ['=', '+', '-', '@', '"', ',', ';', '\r\n', '\n', '\t', ' ', '\u200f', 'داعش', '15']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (chosen) => {
        const text = chosen.join('')
        const [[cell = '', next] = []] = readCsv(`${csvCell(text)},end\r\n`)
        expect(next).toBe('end')
        expect(cell.replaceAll("'", '')).toBe(text)
        for (const part of cell.split(/[;\r\n]/)) expect(part.replace(/^[\s\u200f]*/, '')).not.toMatch(/^[=+\-@]/)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the table', () => {
  const csv = exportCsv(sampleInput('ar'))
  const [head = [], ...rows] = readCsv(csv.slice(1))
  const cells = rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])))

  test('begins with the mark by which Excel knows UTF-8, and with the names of the columns', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(head).toEqual(['finding', 'start', 'end', 'text', 'id', 'name', 'type', 'value', 'to', 'sure', 'reasons'])
  })

  test('every line has all columns', () => {
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]))
  })

  test('the words of a line are those at its positions', () => {
    const { text } = sampleInput('ar').article
    const placed = cells.filter(({ start }) => start !== '')
    expect(placed.length).toBeGreaterThan(30)
    expect(placed.map((cell) => cell['text'])).toEqual(
      placed.map(({ start, end }) => text.slice(Number(start), Number(end))),
    )
  })

  test('holds what the report says: the commander, the day, the number, the event', () => {
    expect(cells).toContainEqual(expect.objectContaining({ finding: 'mention', text: 'كوبر', name: 'براد كوبر' }))
    expect(cells).toContainEqual(
      expect.objectContaining({ finding: 'date', value: '2025-11-24', to: '2025-11-27', type: 'day' }),
    )
    expect(cells).toContainEqual(expect.objectContaining({ finding: 'quantity', value: '130', type: 'more-than' }))
    expect(cells).toContainEqual(expect.objectContaining({ finding: 'event', type: 'main' }))
    expect(cells).toContainEqual(expect.objectContaining({ finding: 'claim', type: 'qualifier-lost', value: '15' }))
  })

  test('in English the reasons of an event have the pack’s English labels', () => {
    const [columns = [], ...lines] = readCsv(exportCsv(sampleInput('en')).slice(1))
    const main = lines.find((line) => line[columns.indexOf('type')] === 'main')
    const event = shippedKnowledge().events.get(main?.[columns.indexOf('id')] ?? '')
    const labels = event?.recognise.signs.map(({ label }) => label) ?? []
    const reasons = main?.[columns.indexOf('reasons')] ?? ''
    expect(labels.filter(({ en }) => reasons.includes(`: ${en}`)).length).toBeGreaterThan(0)
    expect(labels.filter(({ ar }) => reasons.includes(ar))).toEqual([])
  })

  test('a formula in the article stays a word', () => {
    const text = '=WEBSERVICE("https://x.sy") قالت داعش'
    expect(exportCsv(oneMention(text, 0, 27))).toContain(',"\'=WEBSERVICE(""https://x.sy"")",')
  })
})
