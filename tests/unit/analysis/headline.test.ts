/** Headline and body: a number, its qualifier or an actor that the text under it tells otherwise. */
import { describe, expect, it } from 'vitest'
import { findHeadlineDifferences } from '../../../lib/analysis/headline.ts'
import { read } from './reading.ts'

function differences(headline: string, body: string, published = '2025-12-01'): string[] {
  const { article, analysis, words } = read(`${headline}\n${body}`, published)
  return findHeadlineDifferences(article, analysis).map(
    ({ headline: above, body: below }) => `${words(above)} | ${words(below)}`,
  )
}

describe('headline and body', () => {
  it.each([
    [
      'a lost qualifier',
      'تدمير 15 موقعا لداعش في ريف دمشق',
      'قالت القيادة المركزية الأمريكية إنها دمرت أكثر من 15 موقعا لداعش في ريف دمشق بين 24 و27 نوفمبر.',
      ['15 موقعا | أكثر من 15 موقعا'],
    ],
    [
      'another number',
      'مقتل 12 شخصا في تفجير',
      'قتل 9 أشخاص في تفجير استهدف السوق صباح اليوم، وفق وزارة الصحة التي فتحت تحقيقا في الحادث.',
      ['12 شخصا | 9 أشخاص'],
    ],
    [
      'a floor far below the number',
      'مقتل أكثر من 5 أشخاص في تفجير',
      'قتل 43 شخصا في تفجير استهدف السوق صباح اليوم، وفق وزارة الصحة التي فتحت تحقيقا في الحادث.',
      ['أكثر من 5 أشخاص | 43 شخصا'],
    ],
  ])('%s', (_title, headline, body, expected) => {
    expect(differences(headline, body)).toEqual(expected)
  })

  it.each([
    ['the same number', 'مقتل 9 أشخاص في تفجير', 'قتل 9 أشخاص في تفجير استهدف السوق صباح اليوم وفق وزارة الصحة.'],
    [
      'the number in words',
      'مقتل 9 أشخاص في تفجير',
      'قتل تسعة أشخاص في تفجير استهدف السوق صباح اليوم وفق وزارة الصحة.',
    ],
    [
      'a sum of what the text tells in parts',
      'مقتل 3 أشخاص في حلب',
      'قتل شخصان في الحي الأول، وقتل شخص واحد (1 شخص) في الحي الثاني وفق الدفاع المدني.',
    ],
    [
      'other fates of other people',
      'مقتل 5 أشخاص في حلب',
      'قتل 5 أشخاص وأصيب 12 شخصا في انفجار وقع مساء اليوم وسط المدينة وفق الدفاع المدني.',
    ],
    [
      'a vague headline',
      'عشرات القتلى في زلزال',
      'قتل 43 شخصا في زلزال ضرب المدينة فجر اليوم وفق حصيلة أولية للدفاع المدني.',
    ],
    [
      'a vague headline over a lower bound',
      'نقل آلاف المعتقلين إلى العراق',
      'نقلت القوات الأمريكية أكثر من 5700 معتقل من داعش إلى العراق منذ الشهر الماضي.',
    ],
    [
      'a part of a whole',
      'القضاء العراقي: استجواب أكثر من 500 معتقل',
      'أعلن المجلس أن المحكمة استجوبت أكثر من 500 من أصل 5704 معتقلين نقلوا من سوريا خلال الأسابيع الماضية.',
    ],
    [
      'a rounded floor over the exact number of the same people',
      'بغداد تحقق مع أكثر من ألف معتقل من داعش',
      'باشر القضاء التحقيق مع 1387 عنصرا من داعش، وقد يصل العدد إلى ما يصل إلى 7 آلاف معتقل وفق السلطات.',
    ],
    [
      'a number of another year below',
      'مقتل 3 أمريكيين قرب تدمر',
      'قتل أمريكيون قرب تدمر السبت. وهذا أكبر عدد منذ يناير 2019، حين قتل أربعة أمريكيين في منبج.',
    ],
    ['no number at all', 'الأمم المتحدة تدعو إلى وقف القتال', 'دعت الأمم المتحدة إلى وقف القتال بعد مقتل 43 شخصا.'],
  ])('nothing for %s', (_title, headline, body) => {
    expect(differences(headline, body)).toEqual([])
  })

  it.each([
    ['مئات العائلات تعود من الحسكة إلى عفرين', []],
    ['600 عائلة تعود من الحسكة إلى عفرين', ['600 عائلة | قرابة 400 عائلة']],
    ['آلاف العائلات تعود من الحسكة إلى عفرين', ['آلاف العائلات | قرابة 400 عائلة']],
  ])('a count in a field of the event: %s', (headline, expected) => {
    const body = 'انطلقت اليوم من الحسكة أول قافلة تقل قرابة 400 عائلة من مهجري عفرين إلى قراها بموجب الاتفاق.'
    expect(differences(headline, body, '2026-03-09')).toEqual(expected)
  })

  it.each([
    ['القضاء العراقي: استجواب أكثر من 500 معتقل من داعش نقلوا من سوريا', []],
    ['القضاء العراقي: استجواب 900 معتقل من داعش نقلوا من سوريا', ['900 معتقل | أكثر من 500']],
  ])('a count of another field: %s', (headline, expected) => {
    const body =
      'أعلن مجلس القضاء الأعلى أن محكمة تحقيق الكرخ استجوبت أكثر من 500 من أصل 5704 معتقلين تسلمهم العراق من سوريا.'
    expect(differences(headline, body, '2026-02-16')).toEqual(expected)
  })
})
