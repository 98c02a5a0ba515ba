/** Offices that another holder bears in the text, with the pack that ships (arabic.md §4.1 rule 5): nobody is marked. */
import { describe, expect, it } from 'vitest'
import { articleOf, mentionsIn } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

/** The offices marked in the text, with whom they name; "?" marks those that are probable only. */
function offices(text: string, published: string): string[] {
  return mentionsIn(articleOf(text, { published }), knowledge)
    .filter(({ via, nested }) => via === 'role' && !nested)
    .map(({ start, end, entity, sure }) => `${text.slice(start, end)}=${entity ?? ''}${sure ? '' : '?'}`)
}

describe('the office of another holder', () => {
  it.each([
    ['named behind a comma', 'كان ذلك في عهد الرئيس الأمريكي، رونالد ريغان، وبقي الملف مفتوحا.'],
    ['of the pack, named behind a comma', 'ذكر أصول الرئيس الأمريكي، باراك أوباما، في خطابه.'],
    ['by the surname alone', 'استقال الرئيس الأمريكي نيكسون بعد الفضيحة.'],
    ['with a given name that looks like a particle and a word', 'أهدى الرئيس الأمريكي فرانكلين روزفلت ضيفه طائرة.'],
    ['at that time, and named', 'قال الرئيس الأمريكي في ذلك الوقت جورج بوش إن الحرب قريبة.'],
    ['at that time', 'ولم يرد الرئيس الأمريكي في ذلك الحين على الرسالة.'],
    ['his first deputy', 'وصل النائب الأول للرئيس الأمريكي إلى المطار.'],
  ])('%s', (_, text) => expect(offices(text, '2018-06-01')).toEqual([]))

  it.each([
    ['a place of no pack', 'أكد الجيش مقتل زعيم داعش في أفغانستان.'],
    ['a region', 'قتل زعيم تنظيم الدولة الإسلامية في غرب أفريقيا.'],
    [
      'said once more without the place',
      'أكد الجيش مقتل زعيم داعش في خراسان.\nوكان زعيم تنظيم داعش قد نجا من غارة سابقة.',
    ],
  ])('the leader of a branch: %s', (_, text) => expect(offices(text, '2018-06-01')).toEqual([]))
})

describe('the office of whoever is named before it', () => {
  const commander = ['قائد القيادة المركزية الأمريكية=brad-cooper']

  it.each([
    ['between commas', 'قال جوزيف فوتيل، قائد القيادة المركزية الأمريكية، إن القوات باقية.'],
    ['before what he says', 'قال جوزيف فوتيل، قائد القيادة المركزية الأمريكية إن القوات باقية.'],
    ['who is of the pack', 'حذر مايكل كوريلا، قائد القيادة المركزية الأمريكية، من عودة التنظيم.'],
    ['who speaks', 'وأضاف الجنرال مايكل كوريلا قائد القيادة المركزية الأمريكية أن العمل مستمر.'],
  ])('%s', (_, text) => expect(offices(text, '2025-12-10')).toEqual([]))

  it.each([
    ['whom he meets', 'التقى أسعد الشيباني قائد القيادة المركزية الأمريكية في دمشق.'],
    ['to whom he says something', 'أبلغ أسعد الشيباني قائد القيادة المركزية الأمريكية أن بلاده ملتزمة.'],
    ['a clause of its own', 'بعد لقاء أسعد الشيباني، قائد القيادة المركزية الأمريكية يزور بغداد.'],
    ['behind another noun', 'بعد يومين من الهجوم، قائد القيادة المركزية الأمريكية، في دمشق.'],
  ])('but not %s', (_, text) => expect(offices(text, '2025-12-10')).toEqual(commander))
})

describe('the holder’s own', () => {
  it.each([
    ['alone', 'قال الرئيس الأمريكي إن القمة ناجحة.', ['الرئيس الأمريكي=donald-trump']],
    [
      'before a preposition that is written like a name',
      'قال الرئيس الأمريكي، على هامش القمة، إنه راض.',
      ['الرئيس الأمريكي=donald-trump'],
    ],
    ['before a list', 'حضر الرئيس الأمريكي، والوفد المرافق، وسفراء.', ['الرئيس الأمريكي=donald-trump']],
    ['before another’s words', 'هجوم على الرئيس الأمريكي: بوتين يرد.', ['الرئيس الأمريكي=donald-trump']],
    ['where he is', 'تحدث زعيم تنظيم داعش في تسجيل صوتي.', ['زعيم تنظيم داعش=abu-bakr-al-baghdadi']],
  ])('%s', (_, text, expected) => expect(offices(text, '2018-06-01')).toEqual(expected))
})
