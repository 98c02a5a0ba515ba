import { describe, expect, it } from 'vitest'
import { articleOf, knowledgeOf, marks, mentionsIn, smallPack } from './small-pack.ts'

const knowledge = knowledgeOf(
  smallPack({
    entities: [
      { id: 'red', type: 'armed_group', class: 'tanzim', aliases: ['تنظيم الفجر الأحمر', 'الأحمريون'] },
      { id: 'blue', type: 'armed_group', class: 'tanzim', aliases: ['تنظيم الموج'] },
      { id: 'league', type: 'organization', class: 'coalition', aliases: ['التحالف الساحلي', 'قوات التحالف الساحلي'] },
      { id: 'army', type: 'military', class: 'army', aliases: ['الجيش السهلي', 'القوات السهلية'] },
    ],
    definites: [
      { forms: ['التنظيم', 'التنظيم المتشدد'], class: 'tanzim', veto: { before: ['قانون'], after: ['والإدارة'] } },
      { forms: ['التحالف'], class: 'coalition' },
      { forms: ['الجيش'], class: 'army' },
    ],
  }),
)

/** The entities that definite shorts stand for, in order. */
function resolved(text: string): string[] {
  return mentionsIn(articleOf(text), knowledge)
    .filter(({ via }) => via === 'definite')
    .map(({ entity, sure }) => `${entity ?? ''}${sure ? '' : '?'}`)
}

describe('one candidate', () => {
  const cases: [string, string, string[]][] = [
    ['named before', 'هاجم تنظيم الفجر الأحمر القرية. وقال التنظيم ذلك.', ['red']],
    ['by a name without the head', 'هاجم الأحمريون القرية. وقال التنظيم ذلك.', ['red']],
    ['with ل', 'هاجم تنظيم الفجر الأحمر القرية. وهذه عادة للتنظيم.', ['red']],
    ['with an adjective that only judges', 'هاجم تنظيم الفجر الأحمر القرية. وانسحب التنظيم المتشدد.', ['red']],
    [
      'with an adjective of the noun before it',
      'هاجم تنظيم الفجر الأحمر القرية. وخسائر التنظيم المتتالية كبيرة، كما قال التنظيم.',
      ['red', 'red'],
    ],
    ['named only later', 'قال شاهد إن التنظيم هاجم القرية.\nهاجم تنظيم الفجر الأحمر القرية.', ['red?']],
    ['named only later, in the body', 'عنوان\nمقدمة عن القرية.\nقال التنظيم ذلك.\nهاجم تنظيم الفجر الأحمر القرية.', []],
    ['none', 'وقال التنظيم ذلك.', []],
    ['vetoed before', 'تنظيم الفجر الأحمر. صدر قانون التنظيم أمس.', []],
    ['vetoed after', 'تنظيم الفجر الأحمر. كلية التنظيم والإدارة.', []],
    ['لتنظيم without article is no short', 'تنظيم الفجر الأحمر. اجتمعوا لتنظيم السير.', []],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(resolved(text)).toEqual(expected))
  it('covers the article, not the particle', () => {
    expect(marks('هاجم تنظيم الفجر الأحمر القرية. وبالتنظيم خلاف.', knowledge)).toEqual([
      'تنظيم الفجر الأحمر=red',
      'التنظيم=red',
    ])
  })
})

const about = 'الفجر الأحمر يهاجم\nهاجم تنظيم الفجر الأحمر القرية، وكان تنظيم الفجر الأحمر قد هددها.\n'

describe('something that the pack does not know may be meant', () => {
  const cases: [string, string, string[]][] = [
    ['another one, new', 'هاجم تنظيم الفجر الأحمر القرية. وأعلن منشقون عنه اسم التنظيم الجديد.', []],
    [
      'pointed at, and named once in another paragraph',
      'تتهم الصحف الجمعية بالقرب من تنظيم الفجر الأحمر.\nوقال الوزير إن هذا التنظيم يعمل في الخفاء.',
      [],
    ],
    [
      'pointed at, with a second one in the text',
      'قاتل اللواء تنظيم الفجر الأحمر، ثم قاتل تنظيم الفجر الأحمر وتنظيم الموج معا.\nولا يعرف من يقود هذا التنظيم.',
      [],
    ],
    ['pointed at in its own paragraph', 'المعركة مع تنظيم الفجر الأحمر طويلة، فلهذا التنظيم أنصار.', ['red']],
    ['pointed at, and what the text is about', `${about}ولا يزال هذا التنظيم قويا.`, ['red']],
    [
      'named more seldom than others',
      'أسس الضابط تنظيم "الرمال". ثم انضم إلى تنظيم "السهول". وبايع رفاقه تنظيم الفجر الأحمر.\nوقبض على قيادي آخر من التنظيم.',
      [],
    ],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(resolved(text)).toEqual(expected))
})

describe('two candidates', () => {
  const cases: [string, string, string[]][] = [
    [
      'one named only as part of a description',
      `${about}ويقود الحملة قائد سابق في تنظيم الموج، ويخشى التنظيم من خسارتها.`,
      ['red'],
    ],
    [
      'the description, then another paragraph',
      `${about}التقى الوزير القيادي السابق في تنظيم الموج.\nوخسر التنظيم آخر قراه.`,
      ['red'],
    ],
    ['the other in the same sentence', `${about}وقال تنظيم الموج إن التنظيم لم يشارك.`, ['blue?']],
    ['the other opens the paragraph', `${about}وتأسس تنظيم الموج قبل عشرين عاما. وكان التنظيم صغيرا.`, ['blue?']],
    [
      'the other was taken up',
      `${about}وتأسس تنظيم الموج قديما.\nثم انقسم تنظيم الموج.\nوضعف التنظيم بعدها.`,
      ['blue?'],
    ],
    ['the other was named once, paragraphs ago', `${about}وأدان تنظيم الموج الهجوم.\nوانسحب التنظيم ليلا.`, ['red?']],
    [
      'the topic again in between',
      `${about}وأدان تنظيم الموج الهجوم. ورد تنظيم الفجر الأحمر. وانسحب التنظيم ليلا.`,
      ['red?'],
    ],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(resolved(text)).toEqual(expected))
})

describe('something that the pack does not know', () => {
  const cases: [string, string, string[]][] = [
    ['an adjective of origin', 'تحرك الجيش السهلي. وأغلق الجيش الجبلي الحدود.', []],
    ['an unknown one named nearer', 'تحرك الجيش السهلي. وأغلق الجيش الجبلي الحدود. وقال الجيش ذلك.', []],
    ['the known one again', 'أغلق الجيش الجبلي الحدود. وتحرك الجيش السهلي. وقال الجيش ذلك.', ['army']],
    ['an unknown one in construct', 'أعلن التحالف الساحلي ذلك. وظهر تحالف «الغابة». وقال التحالف لا.', []],
    ['nothing of that head named', 'تحركت القوات السهلية. وخدم ابنه في الجيش.', []],
    ['the head inside the name', 'تحركت قوات التحالف الساحلي. ورحب التحالف بذلك.', ['league']],
    ['rearranging is no naming', 'هاجم تنظيم الفجر الأحمر القرية. وحاول إعادة تنظيم الصفوف. وفشل التنظيم.', ['red']],
    ['a weekday is no adjective', 'تحرك الجيش السهلي. وقال الجيش الأحد إنه عاد.', ['army']],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(resolved(text)).toEqual(expected))
})

it('says what it stands for', () => {
  const mentions = mentionsIn(articleOf('هاجم تنظيم الفجر الأحمر القرية. وقال التنظيم ذلك.'), knowledge)
  expect(mentions.find(({ via }) => via === 'definite')?.reasons).toEqual(['definite-only: تنظيم الفجر الأحمر'])
})
