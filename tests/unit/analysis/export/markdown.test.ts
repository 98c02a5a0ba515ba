import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportMarkdown } from '../../../../lib/analysis/export/markdown.ts'
import { escapeMarkdown, isolated, link } from '../../../../lib/analysis/export/markdown-text.ts'
import { fullView } from '../../../gallery/views.ts'
import { oneMention, sampleInput, stamp } from './given.ts'

/** The text without the marks that isolate inserted values. */
const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '')

describe('escaping', () => {
  test.each([
    ['قالت داعش في 15 موقعًا.', 'قالت داعش في 15 موقعًا.'],
    ['[داعش](https://x)', String.raw`\[داعش\](https\://x)`],
    ['<img src=x onerror=y>', String.raw`\<img src=x onerror=y\>`],
    ['*مهم* _جدًا_ `x`', String.raw`\*مهم\* \_جدًا\_ ` + '\\`x\\`'],
    ['# عنوان', String.raw`\# عنوان`],
    ['1. أولًا', String.raw`1\. أولًا`],
    ['2025) كذا', String.raw`2025\) كذا`],
    ['- بند', String.raw`\- بند`],
    ['=====', String.raw`\=====`],
    ['كذا | كذا', String.raw`كذا \| كذا`],
    ['&lt; &#35;', String.raw`\&lt; \&\#35;`],
    ['www.x.sy', String.raw`www\.x.sy`],
    ['سطر\n\n# سطر', String.raw`سطر \# سطر`],
    ['    كأنه شيفرة', 'كأنه شيفرة'],
    ['\u202eمقلوب\u202c \u2066x', 'مقلوب x'],
    ['\u001b[31mأحمر\u0000', String.raw`\[31mأحمر`],
  ])('%j → %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test('an escaped text is one line that reads as before, with no sign left that means something', () => {
    const piece = fc.constantFrom(
      '\\',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '#',
      '+',
      '-',
      '.',
      '!',
      '|',
      '&',
      '~',
      '$',
      '@',
      '=',
      '\n',
      '\t',
      ' ',
      '1',
      '10',
      'داعش',
      'a',
      '://',
      'www.',
      '\u202e',
      '\u2067',
      '\u2069',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const escaped = escapeMarkdown(text)
        const plain = text
          .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim()
        expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(plain)
        expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_{}[\]<>#|~&$@]|:\/\//)
        expect(escaped).not.toMatch(/^(?:[+\-=]|\d+[.)])|[\n\r\t]|[\u202a-\u202e\u2066-\u2069]/)
      }),
      { numRuns: 3_000 },
    )
  })

  test('a name is isolated from the sentence around it, and cannot close that isolation itself', () => {
    expect(isolated('CENTCOM')).toBe('\u2068CENTCOM\u2069')
    expect(isolated('a\u2069b')).toBe('\u2068ab\u2069')
  })

  test.each([
    ['https://x.sy/a', '[\u2068س\u2069](<https://x.sy/a>)'],
    ['https://x.sy/a b>c|d', '[\u2068س\u2069](<https://x.sy/a%20b%3Ec%7Cd>)'],
    ['javascript:alert(1)', '\u2068س\u2069'],
    ['data:text/html,x', '\u2068س\u2069'],
    ['//x.sy', '\u2068س\u2069'],
  ])('only web addresses become links: %s', (url, markdown) => {
    expect(link('س', url)).toBe(markdown)
  })
})

describe('the reading copy', () => {
  const markdown = exportMarkdown(sampleInput('ar'), stamp())
  const plain = bare(markdown)

  test('a report without a headline is called by its host, not by an address that nobody can read', () => {
    expect(plain).toMatch(/ {2}- \[aljazeera\\?\.net\]\(<https:\/\/www\.aljazeera\.net\/[^>]+>\) · الجزيرة نت/)
    expect(plain).not.toMatch(/\[[^\]]*%D8/)
  })

  test('begins with the headline, its day, its address and the pack', () => {
    expect(markdown.split('\n')[0]).toMatch(/^# سنتكوم: تدمير 15 موقعًا/)
    expect(plain).toContain('- تاريخ النشر: 1 كانون الأول/ديسمبر 2025')
    expect(plain).toContain('- الرابط: [https\\://sana.sy/news/1](<https://sana.sy/news/1>)')
    expect(plain).toMatch(/- حزم المعرفة: .+ · المعلومات حتى/)
  })

  test('says what differs from the statement, with the words of both sides', () => {
    const row = plain.split('\n').find((line) => line.startsWith('|') && line.includes('سقط التحفظ'))
    expect(row).toContain('أكثر من 15')
    expect(row).toContain('15 موقعًا')
    expect(row?.split(/(?<!\\)\|/)).toHaveLength(6)
  })

  test('every table has as many cells in each line as in its head', () => {
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(6)
  })

  test('gives names, days, speakers, what came since, and other reports', () => {
    expect(plain).toMatch(/\*\*شخص:\*\* .*براد كوبر ×2/)
    expect(plain).toContain('«مساء أمس الأحد»: 30 تشرين الثاني/نوفمبر 2025')
    expect(plain).toContain('## مَن القائل؟')
    expect(plain).toContain('### ومنذ ذلك الحين')
    expect(plain).toContain('## تقارير أخرى')
    expect(plain.trimEnd().split('\n').at(-1)).toBe(
      'كُتب هذا الملف في 20 تشرين الثاني/نوفمبر 2026 ببرنامج هوامش، على جهاز القارئ. (Hawamish 0.1.0)',
    )
  })

  test('isolates are closed in the line in which they are opened', () => {
    for (const line of markdown.split('\n')) {
      let depth = 0
      for (const letter of line) {
        if (letter === '\u2068') depth += 1
        if (letter === '\u2069') depth -= 1
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
    }
  })

  test('in English its own words are English', () => {
    const english = exportMarkdown(sampleInput('en'), stamp())
    expect(english).toContain('## Compared with the statement')
    expect(english).toContain('- Published: 1 December 2025')
    expect(english).toContain('### Since then')
  })

  test('an article of no known event, without a date and a title, has no empty parts', () => {
    const { view } = oneMention('داعش', 0, 4)
    const empty = { ...fullView('ar'), event: null, names: [], dates: [], attributions: [], namings: [], residue: [] }
    const input = {
      ...oneMention('داعش', 0, 4),
      view: { ...view, ...empty, publishedText: null, verdict: view.verdict },
    }
    const short = bare(exportMarkdown({ ...input, article: { ...input.article, title: null } }, stamp()))
    expect(short).toContain('# مقال بلا عنوان')
    expect(short).toContain('- تاريخ النشر: لم يُعثر على تاريخ موثوق')
    expect(short.match(/^## .*/gm)).toEqual(['## هذا التقرير'])
  })

  test('a page cannot write Markdown of its own', () => {
    const hostile = '](https://evil.sy) <script> | # x'
    const text = bare(exportMarkdown(oneMention(hostile, 0, 5), stamp()))
    expect(text.split('\n')[0]).toBe(String.raw`# \](https\://evil.sy) \<script\> \| \# x`)
  })
})
