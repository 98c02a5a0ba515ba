import { describe, expect, test } from 'vitest'
import { citation, searchString } from '../../../components/card/copy.ts'
import { roleTime } from '../../../components/card/role-time.ts'
import { createI18n } from '../../../lib/platform/i18n.ts'
import { bareCard, fullCard } from '../../gallery/cards.ts'

const arabic = createI18n('ar', 'western')
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

describe('the search string', () => {
  test('every name once, in quotation marks, joined with OR', () => {
    expect(searchString(fullCard('ar'))).toBe(
      '"أحمد الشرع" OR "الرئيس السوري الانتقالي" OR "أبو محمد الجولاني" OR "Abu Mohammad al-Julani" OR "Ahmad al-Sharaa"',
    )
  })

  test('a quotation mark inside a name does not end the phrase', () => {
    const card = { ...bareCard('ar'), name: 'عملية "العزم" «الصلب»', otherNames: [], nameOther: '' }
    expect(searchString(card)).toBe('"عملية العزم الصلب"')
  })

  test('what is empty or the same is left out', () => {
    const card = { ...bareCard('ar'), name: 'قسد', nameOther: 'قسد', otherNames: [] }
    expect(searchString(card)).toBe('"قسد"')
  })
})

describe('the citation', () => {
  const lines = bare(citation(fullCard('ar'), arabic)).split('\n')
  test('name, description, date, facts and each address once', () => {
    expect(lines[0]).toBe('أحمد الشرع (Ahmad al-Sharaa)')
    expect(lines[2]).toBe(
      'الصفة يوم النشر: رئيس الجمهورية العربية السورية، منذ 29 كانون الثاني/يناير 2025، وفق آخر مصدر في 22 نيسان/أبريل 2026',
    )
    expect(lines[3]).toBe('المعلومات حتى 22 نيسان/أبريل 2026')
    expect(lines).toContain('- 10 تشرين الثاني/نوفمبر 2025: التقى الرئيس الأميركي دونالد ترامب في البيت الأبيض.')
    expect(lines.filter((line) => line === 'https://example.org/source')).toHaveLength(1)
    expect(lines).toContain('https://example.org/other')
  })
  test('without sources there is no heading for them', () => {
    expect(citation(bareCard('ar'), arabic)).not.toContain('المصادر')
    expect(citation(bareCard('ar'), arabic)).not.toContain('الصفة يوم النشر')
  })
})

describe('the time of a role', () => {
  const role = { title: 'رئيس', from: null, to: null, asOf: null, current: false }
  test.each([
    [{ from: '2017-10', to: '2025-01-29' }, 'من تشرين الأول/أكتوبر 2017 إلى 29 كانون الثاني/يناير 2025'],
    [{ to: '2024-12-08' }, 'حتى 8 كانون الأول/ديسمبر 2024'],
    [{ from: '2025-01-29', asOf: '2026-04-22' }, 'منذ 29 كانون الثاني/يناير 2025، وفق آخر مصدر في 22 نيسان/أبريل 2026'],
    [{ from: '2025-01-29' }, 'منذ 29 كانون الثاني/يناير 2025'],
    [{ asOf: '2026-04-22' }, 'وفق آخر مصدر في 22 نيسان/أبريل 2026'],
    [{}, ''],
  ])('%o: %s', (part, words) => {
    expect(bare(roleTime({ ...role, ...part }, arabic))).toBe(words)
  })
})
