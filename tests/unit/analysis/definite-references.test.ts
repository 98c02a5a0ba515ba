/** "البيان" and "العملية" with the pack that ships (arabic.md §3.3): whose statement and which operation, and where none. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { articleOf } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

/** What the given short stands for in the text, in order; "?" marks those that are probable only. */
function resolved(short: string, text: string, published = '2025-12-01'): string[] {
  return analyse(articleOf(text, { published }), knowledge)
    .mentions.filter(({ start, end, via }) => via === 'definite' && text.slice(start, end) === short)
    .map(({ entity, sure }) => `${entity ?? ''}${sure ? '' : '?'}`)
}

describe('البيان', () => {
  const cases: [string, string, string[]][] = [
    [
      'who spoke in it',
      'قالت القيادة المركزية الأمريكية في بيان إنها قتلت قياديا. وأضاف البيان أن الغارة وقعت ليلا.',
      ['centcom'],
    ],
    [
      'who stands behind it',
      'جاء في بيان لوزارة الداخلية السورية أن الخلية أوقفت. ولم يذكر البيان عدد الموقوفين.',
      ['syrian-moi'],
    ],
    [
      'in construct, with a particle before the short',
      'نشر بيان وزارة الداخلية السورية صباحا. وبحسب البيان انتهت المداهمة.',
      ['syrian-moi'],
    ],
    ['issued by', 'صدر بيان صحفي عن القيادة المركزية الأمريكية ليلا. ولا صلة للبيان بما قيل قبله.', ['centcom']],
    [
      'two statements: the last one, and only probably',
      'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. وجاء في بيان لوزارة الداخلية السورية أن الخلية أوقفت. وأضاف البيان أن التحقيق مستمر.',
      ['syrian-moi?'],
    ],
    [
      'an announcement is one too',
      'أعلنت القيادة المركزية الأمريكية مقتل قيادي. وجاء في البيان أن الغارة وقعت ليلا.',
      ['centcom'],
    ],
    ['the one before it', 'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. وكان البيان السابق أقصر.', []],
    [
      'issued by somebody else',
      'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. ورد على البيان الصادر عن اللجنة الرباعية.',
      [],
    ],
    ['a country spoke', 'قالت إيران في بيان إنها لا تشارك. وأضاف البيان أن الحوار ممكن.', []],
    [
      'long ago in the text',
      'قالت القيادة المركزية الأمريكية في بيان إنها شاركت.\nفقرة عن الطقس.\nفقرة عن الطرق.\nفقرة عن السوق.\nفقرة عن المدارس.\nوأضاف البيان أن الحوار ممكن.',
      [],
    ],
    [
      'issued by an office that the pack does not know',
      'أعلنت القيادة المركزية الأمريكية مقتل قيادي.\nواستنكر النائب القصف في بيان صادر عن مكتبه. وأوضح البيان أن النائب قلق.',
      [],
    ],
    ['nothing was issued', 'تحركت قوات القيادة المركزية الأمريكية. وأضاف البيان أن التحقيق مستمر.', []],
    ['told of later only', 'أضاف البيان أن التحقيق مستمر. وقالت القيادة المركزية الأمريكية في بيان إنها شاركت.', []],
    [
      'the last one is of somebody unknown',
      'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. ثم صدر بيان لنقابة المزارعين. وأضاف البيان أن الموسم جيد.',
      [],
    ],
    [
      'the press release of a company',
      'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. وارتفع السهم بعد البيان الصحفي لشركة النقل.',
      [],
    ],
    [
      'of a company, said plainly',
      'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. وارتفع السهم بعد البيان لشركة النقل.',
      [],
    ],
    [
      'a final communique',
      'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. ودعا البيان الختامي للقمة إلى الهدوء.',
      [],
    ],
    ['a newspaper', 'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. ونشرت صحيفة البيان الخبر.', []],
    ['a science', 'قالت القيادة المركزية الأمريكية في بيان إنها شاركت. ويدرس الطلاب علم البيان.', []],
  ]
  it.each(cases)('%s', (_, text, expected) =>
    expect(resolved('البيان', text).concat(resolved('لبيان', text))).toEqual(expected),
  )
})

const report = `القيادة المركزية: تدمير أكثر من 15 موقعا لداعش جنوب سوريا
أعلنت القيادة المركزية الأمريكية أن قواتها ووزارة الداخلية السورية دمرتا أكثر من 15 موقعا لتخزين السلاح تابعا لداعش في ريف دمشق بين 24 و27 نوفمبر.
`

describe('العملية', () => {
  const cases: [string, string, string[]][] = [
    ['the main event', `${report}وقال مسؤول إن العملية انتهت.`, ['us-syria-caches-op-nov-2025']],
    ['this one', `${report}وقال مسؤول إن هذه العملية الناجحة انتهت.`, ['us-syria-caches-op-nov-2025']],
    ['an open adjective', `${report}وقال مسؤول إن العملية العسكرية انتهت.`, ['us-syria-caches-op-nov-2025']],
    [
      'beside another operation: the main one, only probably',
      `${report}وبدأت عملية العزم الصلب قبل سنوات.\nوقال مسؤول إن العملية انتهت.`,
      ['us-syria-caches-op-nov-2025?'],
    ],
    [
      'the other one in its own sentence',
      `${report}وكانت عملية العزم الصلب قد بدأت قبل سنوات حين قيل إن العملية قصيرة.`,
      ['operation-inherent-resolve?'],
    ],
    [
      'named before, without a main event',
      'بدأت عملية العزم الصلب قبل سنوات.\nوقال خبير إن العملية طالت.',
      ['operation-inherent-resolve'],
    ],
    [
      'with a particle',
      `${report}وشارك في العملية عشرات الجنود، ولم يعلق مسؤول على العملية.`,
      ['us-syria-caches-op-nov-2025', 'us-syria-caches-op-nov-2025'],
    ],
    ['nothing introduced', 'قال مسؤول إن العملية انتهت.', []],
    ['surgery', 'قال الطبيب إن العملية نجحت وإن المريض بخير.', []],
    ['surgery, in the report', `${report}وخضع جندي للعملية الجراحية في القاعدة. ونجحت العملية الجراحية.`, []],
    ['an election', `${report}وراقب الوفد العملية الانتخابية.`, []],
    ['politics', `${report}وتدعم واشنطن العملية السياسية.`, []],
    ['schools', `${report}وتأثرت العملية التعليمية في القرى.`, []],
    ['somebody else’s operation', `${report}وانتقد المسؤول العملية التركية في الشمال.`, []],
    ['a sum', `${report}وأخطأ الطالب في العملية الحسابية.`, []],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(resolved('العملية', text)).toEqual(expected))

  it('says what it stands for', () => {
    const text = `${report}وقال مسؤول إن العملية انتهت.`
    const found = analyse(articleOf(text, { published: '2025-12-01' }), knowledge).mentions
    const short = found.find(({ via, type }) => via === 'definite' && type === 'operation')
    const event = knowledge.events.get('us-syria-caches-op-nov-2025')
    expect(short?.reasons).toEqual([`definite-only: ${event?.name?.ar ?? ''}`])
  })
})
