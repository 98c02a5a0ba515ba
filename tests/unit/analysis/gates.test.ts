import { describe, expect, it } from 'vitest'
import { knowledgeOf, marks, smallPack } from './small-pack.ts'
import type { EntityGiven } from './small-pack.ts'

/** A town whose name is also a word, under one gate. */
function town(
  gate: Record<string, unknown>,
  more: Partial<EntityGiven['aliases'][number] & object> = {},
): ReturnType<typeof knowledgeOf> {
  return knowledgeOf(
    smallPack({
      entities: [
        { id: 'town', type: 'place', aliases: [{ form: 'المنارة', gate, ...more }, 'بلدة المنارة الشرقية'] },
        { id: 'river', type: 'place', aliases: ['نهر الوادي'] },
      ],
    }),
  )
}

const found = ['المنارة=town']

describe('need', () => {
  const cases: [string, Record<string, unknown>, string, string[]][] = [
    ['before', { need: { before: ['مدينة'] } }, 'زار الوفد مدينة المنارة أمس', found],
    ['before, through a quote', { need: { before: ['مدينة'] } }, 'زار الوفد مدينة "المنارة" أمس', found],
    [
      'before, with a particle on the phrase',
      { need: { before: ['مدينة'] } },
      'وصل الوفد إلى القرية وبمدينة المنارة التقى الأهالي',
      found,
    ],
    ['before: not through a comma', { need: { before: ['مدينة'] } }, 'زار الوفد مدينة، المنارة فيها عالية', []],
    ['before: not the second of a list', { need: { before: ['مدينة'] } }, 'زار الوفد مدينة والمنارة', []],
    ['before, in a list, where the phrase says so', { need: { before: ['القلعة و'] } }, 'زار القلعة والمنارة', found],
    ['before, in a list: not without the و', { need: { before: ['القلعة و'] } }, 'زار القلعة المنارة', []],
    ['before, in a list: not after another word', { need: { before: ['القلعة و'] } }, 'زار الوفد والمنارة', []],
    ['before: not two words away', { need: { before: ['مدينة'] } }, 'زار الوفد مدينة فيها المنارة', []],
    ['before: an attached particle', { need: { before: ['ب'] } }, 'التقى الأهالي بالمنارة', found],
    ['before: another attached particle', { need: { before: ['ب'] } }, 'التقى الأهالي للمنارة', []],
    ['before: a particle and quotes', { need: { before: ['ل«»'] } }, 'قال الشاهد لـ«المنارة» ذلك', found],
    ['before: a particle without quotes', { need: { before: ['ل«»'] } }, 'وصل الشاهد للمنارة أمس', []],
    ['before: quotes without a particle', { need: { before: ['ل«»'] } }, 'قرأ الشاهد «المنارة» أمس', []],
    ['before: quotes that go on', { need: { before: ['ل«»'] } }, 'قال الشاهد لـ«المنارة الجديدة» ذلك', []],
    ['before: another particle and quotes', { need: { before: ['ل«»'] } }, 'التقى الشاهد بـ«المنارة» أمس', []],
    ['after', { need: { after: ['في الجنوب'] } }, 'عاد السكان إلى المنارة في الجنوب', found],
    ['after: not beyond a stop', { need: { after: ['في الجنوب'] } }, 'أضاءت المنارة. في الجنوب هدوء', []],
    ['near, three words away', { need: { near: ['ضابط'] } }, 'ضابط كبير يزور المنارة', found],
    ['near: not four words away', { need: { near: ['ضابط'] } }, 'ضابط كبير سابق يزور الآن المنارة', []],
    ['near: not in another line', { need: { near: ['ضابط'] } }, 'ضابط\nالمنارة', []],
    [
      'document, anywhere',
      { need: { document: ['المحافظة الجنوبية'] } },
      'أضاءت المنارة.\nتقع في المحافظة الجنوبية.',
      found,
    ],
    ['document: absent', { need: { document: ['المحافظة الجنوبية'] } }, 'أضاءت المنارة.', []],
    [
      'entities',
      { need: { entities: ['river'] } },
      'أضاءت المنارة.\nيمر بها نهر الوادي.',
      ['المنارة=town', 'نهر الوادي=river'],
    ],
    ['entities: absent', { need: { entities: ['river'] } }, 'أضاءت المنارة قرب الوادي.', []],
    [
      'long, after it',
      { need: { long: true } },
      'بلدة المنارة الشرقية هادئة. وفي المنارة سوق.',
      ['بلدة المنارة الشرقية=town', 'المنارة=town'],
    ],
    [
      'long, before it',
      { need: { long: true } },
      'سوق جديدة في المنارة\nافتتحت بلدة المنارة الشرقية سوقا.',
      ['المنارة=town', 'بلدة المنارة الشرقية=town'],
    ],
    [
      'one of several is enough',
      { need: { near: ['ضابط'], after: ['في الجنوب'] } },
      'عاد السكان إلى المنارة في الجنوب',
      found,
    ],
  ]
  it.each(cases)('%s', (_, gate, text, expected) => expect(marks(text, town(gate))).toEqual(expected))
})

describe('veto', () => {
  const gate = (veto: Record<string, unknown>): Record<string, unknown> => ({
    need: { before: ['مدينة', 'ضوء'] },
    veto,
  })
  const cases: [string, Record<string, unknown>, string, string[]][] = [
    ['after', { after: ['البحرية'] }, 'مدينة المنارة البحرية', []],
    ['after, through a hyphen', { after: ['البحرية'] }, 'مدينة المنارة-البحرية', []],
    ['after: not two words away', { after: ['البحرية'] }, 'مدينة المنارة القديمة البحرية', found],
    ['before', { before: ['ضوء'] }, 'رأى ضوء المنارة', []],
    ['before, with a particle on the alias', { before: ['ضوء'] }, 'مدينة فيها ضوء بالمنارة', []],
    ['near', { near: ['سفن'] }, 'تهتدي سفن إلى مدينة المنارة', []],
    ['near: further away', { near: ['سفن'] }, 'تهتدي سفن كثيرة كل ليلة إلى مدينة المنارة', found],
    ['document', { document: ['ميناء'] }, 'مدينة المنارة.\nفي آخر النص ميناء.', []],
    ['none', { document: ['ميناء'] }, 'مدينة المنارة', found],
  ]
  it.each(cases)('%s', (_, veto, text, expected) => expect(marks(text, town(gate(veto)))).toEqual(expected))
})

describe('dates', () => {
  const gate = { from: '2025-03', to: '2025' }
  const cases: [string | null, string[]][] = [
    ['2025-02-28', []],
    ['2025-03-01', found],
    ['2025-12-31', found],
    ['2026-01-01', []],
    [null, found],
  ]
  it.each(cases)('%s', (published, expected) =>
    expect(marks('سوق المنارة', town(gate), { published })).toEqual(expected),
  )
})

describe('verification', () => {
  const person = knowledgeOf(
    smallPack({
      entities: [
        { id: 'ali', type: 'person', aliases: ['علي الحداد', { form: 'علي', gate: { need: { near: ['الوزير'] } } }] },
        { id: 'strict', type: 'person', aliases: [{ form: 'أحلى', kind: 'name', strict: true }] },
        { id: 'ends', type: 'person', aliases: ['الهنبوطي'] },
        { id: 'amma', type: 'place', aliases: [{ form: 'عمة', kind: 'name' }] },
      ],
    }),
  )
  const cases: [string, string, string[]][] = [
    ['ى is not ي', 'قال الوزير على عجل', []],
    ['ي is ي', 'قال الوزير علي أمس', ['علي=ali']],
    ['ى is ي where the text writes so', 'فى القاهرة فى مصر تحدث الهنبوطى أمس', ['الهنبوطى=ends']],
    ['ى is not ي elsewhere', 'في القاهرة في مصر تحدث الهنبوطى أمس', []],
    ['على is never علي, even there', 'فى القاهرة فى مصر قال الوزير على أمس', []],
    ['strict: hamza and ى agree', 'في أحلى', ['أحلى=strict']],
    ['strict: no hamza', 'في احلى', []],
    ['strict: behind a particle', 'قال لأحلى', ['أحلى=strict']],
    ['three letters: ة is not ه', 'في عمه', []],
    ['three letters: ة', 'في عمة', ['عمة=amma']],
    ['marks and tatweel do not matter', 'قال عَلِيّ الحـــدّاد', ['عَلِيّ الحـــدّاد=ali']],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(marks(text, person)).toEqual(expected))
})

describe('choice', () => {
  const knowledge = knowledgeOf(
    smallPack({
      entities: [
        {
          id: 'paper',
          type: 'media_outlet',
          aliases: [{ form: 'المنارة اليوم', gate: { need: { before: ['صحيفة'] } } }],
        },
        { id: 'town', type: 'place', aliases: ['المنارة'] },
        { id: 'gulf', type: 'place', aliases: ['خليج المنارة'] },
      ],
    }),
  )
  it('takes the next shorter name where the gate of the longer is closed', () => {
    expect(marks('زار المنارة اليوم وفد', knowledge)).toEqual(['المنارة=town'])
    expect(marks('نشرت صحيفة المنارة اليوم مقالا', knowledge)).toEqual(['المنارة اليوم=paper'])
  })
  it('nests the shorter in the longer', () =>
    expect(marks('أبحرت في خليج المنارة', knowledge)).toEqual(['خليج المنارة=gulf']))
  it('never marks a bare common word', () => {
    const careless = knowledgeOf(
      smallPack({ entities: [{ id: 'x', aliases: ['على', 'إلى', 'أحد', 'أول', 'التنظيم'] }] }),
    )
    expect(marks('على أحد أول إلى التنظيم', careless)).toEqual([])
  })
})

describe('boilerplate', () => {
  const knowledge = knowledgeOf(smallPack({ entities: [{ id: 'town', type: 'place', aliases: ['المنارة'] }] }))
  const cases: [string, string[]][] = [
    ['اقرأ أيضا: حريق في المنارة', []],
    ['اقرأ أيضاً', []],
    ['يمكنكم استلام إشعارات بأهم الأخبار بعد تحميل تطبيق المنارة', []],
    ['حمل تطبيقات المنارة معه', ['المنارة=town']],
    ['المصدر: المنارة', []],
    ['#المنارة #الوادي #سوريا', []],
    ['مشاركة المنارة في المهرجان', ['المنارة=town']],
    ['إعلان المنارة عن سوق جديدة', ['المنارة=town']],
    ['وقرأ أيضا رسالة من المنارة', ['المنارة=town']],
  ]
  it.each(cases)('%s', (line, expected) => expect(marks(`سطر أول\n${line}\nسطر أخير`, knowledge)).toEqual(expected))
})
