import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dateline, textArticle } from '../../../scripts/text-article.ts'
import { readInput } from '../../../scripts/inputs.ts'

describe('the date in the first lines', () => {
  const cases: [string, string[], string | null][] = [
    ['a line that says so', ['عنوان', 'منشور الاثنين 1 كانون الأول/ديسمبر 2025'], '2025-12-01'],
    [
      'a caption with a date before it',
      [
        'وصل الوفد إلى القصر الجمهوري في العاصمة للقاء الرئيس والوزراء، 10 نوفمبر 2025',
        'نشر في 1 كانون الأول/ديسمبر 2025',
      ],
      '2025-12-01',
    ],
    ['a short line with Arabic-Indic digits', ['عنوان', '● أخبار محلية ٣٠ نوفمبر ٢٠٢٥'], '2025-11-30'],
    ['numbers, day first', ['12-11-2025'], '2025-11-12'],
    [
      'a caption alone is none',
      ['وصل الوفد إلى القصر الجمهوري في العاصمة للقاء الرئيس والوزراء، 10 نوفمبر 2025'],
      null,
    ],
    ['a date of change is none', ['آخر تحديث 2 كانون الأول/ديسمبر 2025'], null],
    ['no date', ['عنوان', 'متن'], null],
    ['a sentence about a day', ['قال الوزير في 3 مايو 2025 إن المشروع انتهى وإنه راض عنه كل الرضا'], null],
  ]
  it.each(cases)('%s', (_, lines, expected) => expect(dateline(lines)).toBe(expected))
})

describe('a text as an article', () => {
  const long =
    'هذه فقرة طويلة تبدأ بها القصة وفيها من الكلمات ما يكفي لتعد فقرة لا عنوانا ولا تعليقا على صورة ولا سطر تاريخ.'
  const text = `\n  عنوان أول  \nتعليق على صورة\n\n${long}\r\nعنوان فرعي\nجملة قصيرة.\n`
  const article = textArticle(text, { url: null, published: null })
  it('stays as it is', () => expect(article.text).toBe(text))
  it('has the first non-empty line as its title', () => expect(article.title).toBe('عنوان أول'))
  it('has a block for every line, without the space around it', () => {
    expect(article.blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['headline', 'عنوان أول'],
      ['caption', 'تعليق على صورة'],
      ['lead', long],
      ['subheading', 'عنوان فرعي'],
      ['paragraph', 'جملة قصيرة.'],
    ])
  })
  it('keeps what is given', () => {
    const given = textArticle('1 ديسمبر 2025\nنص', { url: 'https://www.hekaya-news.org/a', published: '2020-02-02' })
    expect(given).toMatchObject({
      published: '2020-02-02',
      url: 'https://www.hekaya-news.org/a',
      host: 'hekaya-news.org',
    })
  })
})

describe('a page without a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hawamish-inputs-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  it.each([
    ['<!DOCTYPE html><p>نص', 'html'],
    ['<html lang="ar">', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', 'html'],
    ['<!-- saved -->\n<!-- twice -->\n<html>', 'html'],
    [`${'<!-- a -->'.repeat(50_000)}نص`, 'text'],
    ['<نص> عن <html>', 'text'],
  ])('is known by its beginning: %#', (text, kind) => {
    const path = join(folder, 'page')
    writeFileSync(path, text)
    expect(readInput(path)).toMatchObject({ kind, text })
  })
})
