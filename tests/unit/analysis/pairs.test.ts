/** Marks around part of a name belong to it in pairs, in the mention and in what is painted (arabic.md §3.4). */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { paintsOf } from '../../../lib/analysis/paints.ts'
import { withPairs } from '../../../lib/analysis/pairs.ts'
import { articleOf } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

/** Text, the mention in it, what is painted of it. */
const rows: [string, string, string][] = [
  ['هاجم تنظيم «داعش» القرية.', 'تنظيم «داعش»', 'تنظيم «داعش»'],
  ['هاجم تنظيم "داعش" القرية.', 'تنظيم "داعش"', 'تنظيم "داعش"'],
  ["هاجم تنظيم 'داعش' القرية.", "تنظيم 'داعش'", "تنظيم 'داعش'"],
  ['هاجم تنظيم ”داعش” القرية.', 'تنظيم ”داعش”', 'تنظيم ”داعش”'],
  ['هاجم تنظيم « داعش » القرية.', 'تنظيم « داعش »', 'تنظيم « داعش »'],
  ['هاجم تنظيم (داعش) القرية.', 'تنظيم (داعش)', 'تنظيم (داعش)'],
  ['هاجم تنظيم [داعش] القرية.', 'تنظيم [داعش]', 'تنظيم [داعش]'],
  ['انتمى لتنظيم «داعش»، ثم عاد.', 'تنظيم «داعش»', 'لتنظيم «داعش»'],
  ['انتهى «تنظيم» داعش هنا.', '«تنظيم» داعش', '«تنظيم» داعش'],
  ['انسحبت قوات "سوريا الديمقراطية" أمس.', 'قوات "سوريا الديمقراطية"', 'قوات "سوريا الديمقراطية"'],
  ['ألغي قانون "قيصر" أمس.', 'قانون "قيصر"', 'قانون "قيصر"'],
  ['قال: "قاتلنا تنظيم "داعش"".', 'تنظيم "داعش"', 'تنظيم "داعش"'],
  // What encloses the whole name stays outside.
  ['هاجم «تنظيم داعش» القرية.', 'تنظيم داعش', 'تنظيم داعش'],
  ['هاجم (تنظيم داعش) القرية.', 'تنظيم داعش', 'تنظيم داعش'],
  ['ينتمي لـ"داعش" منذ سنوات.', 'داعش', 'داعش'],
  ['واتفق مع واشنطن و”قسد” أمس.', 'قسد', 'قسد'],
  ['وقعت قوات سوريا الديمقراطية («قسد») اتفاقا.', 'قسد', 'قسد'],
  ['قالت القيادة المركزية الأمريكية (CENTCOM) ذلك.', 'CENTCOM', 'CENTCOM'],
  // Another's closing mark is none of the name's.
  ['قال: "هزمنا تنظيم داعش"، ومضى.', 'تنظيم داعش', 'تنظيم داعش'],
  ['ذكر (ومنها تنظيم داعش) الكثير.', 'تنظيم داعش', 'تنظيم داعش'],
]

describe('marks in a name', () => {
  it.each(rows)('%s', (text, mention, painted) => {
    const article = articleOf(text, { published: '2025-12-01' })
    const { mentions } = analyse(article, knowledge)
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain(mention)
    expect(paintsOf(article, { mentions }).map(({ start, end }) => text.slice(start, end))).toContain(painted)
  })
})

describe('withPairs', () => {
  it.each([
    ['بلا علامات', 0, 3],
    ['"كلها" خارج', 1, 5],
    ['اسم "مفتوح بلا إغلاق', 0, 10],
  ])('leaves alone: %s', (text, start, end) => {
    const span = { start, end }
    expect(withPairs(text, span)).toBe(span)
  })
})
