/**
 * Who says what in reports of ordinary length (arabic.md §7.1): where a name ends before the object, what is expected or estimated,
 * those who do something, names behind a preposition, a relative without الذي. Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

type Case = readonly [text: string, expected: readonly string[]]

const haddad = 'قال الخبير سامر حداد إن القرار متأخر'
const said = '(الخبير سامر حداد) person say'

const names: readonly Case[] = [
  ['وانتقد النائب ياسر الوائلي قبول العدد كله، مؤكدا أن البرلمان لم يستشر.', ['(النائب ياسر الوائلي) person assert']],
  [
    'ويعتقد الباحث في مركز "مدى" للدراسات وائل الشيخ علي أن الفراغ لا يدوم.',
    ['(الباحث في مركز "مدى" للدراسات وائل الشيخ علي) person judge'],
  ],
  [
    'وشكك أستاذ التاريخ في جامعة حلب عبد الرحمن العتيبي في قدرة الدول على ذلك.',
    ['(أستاذ التاريخ في جامعة حلب عبد الرحمن العتيبي) person doubt'],
  ],
  ['وقالت صاحبة متجر للزهور تدعى لينا قصاب إنها تتذكر الطوابير.', ['(صاحبة متجر للزهور تدعى لينا قصاب) person say']],
  // a name goes on behind الدين, and one of many has none
  ['وقال المدرب زين الدين زيدان إن الفريق جاهز.', ['(المدرب زين الدين زيدان) person say']],
  ['وقالت صاحبة متجر للزهور إنها تتذكر الطوابير.', ['(صاحبة متجر) anonymous say']],
  ['وشكك مسؤول كبير في قدرة الدول على ذلك.', ['(مسؤول كبير) anonymous doubt']],
]

const expected: readonly Case[] = [
  ['وتوقع الخبير سامر حداد ارتفاع الأسعار خلال أسابيع.', ['(الخبير سامر حداد) person judge']],
  ['وتوقعت وزارة الزراعة تراجع الإنتاج.', ['(وزارة الزراعة) institution judge']],
  ['وتوقع مسؤول أمريكي انسحاب القوات خلال شهرين.', ['(مسؤول أمريكي) anonymous judge']],
  ['واستبعد الوزير سامر حداد عودة المعارك.', ['(الوزير سامر حداد) person judge']],
  [`${haddad}، وتوقع ازدياد محاولات التهريب.`, [said, said.replace('say', 'judge')]],
  [`${haddad}، وقدر عدد الهاربين بنحو 1500.`, [said, said.replace('say', 'judge')]],
  // passive, and adjectives and plurals of the same pattern
  ['ويتوقع ارتفاع الأسعار خلال أسابيع.', []],
  [`${haddad}. وتقدر قيمة الشركة بمليون دولار.`, [said]],
  ['وقال مسؤولون أتراك إن الطريق مفتوح.', ['(مسؤولون أتراك) anonymous say']],
  ['ونقلت رويترز عن مصادر أمنية تركية أن الطريق مفتوح.', ['(مصادر أمنية تركية) anonymous say']],
  ['واستبعد المدرب ثلاثة لاعبين من القائمة.', []],
]

const several: readonly Case[] = [
  ['وحث المشاركون الدول على استعادة رعاياها.', ['(المشاركون) anonymous demand']],
  ['وطالب المحتجون بإقالة المحافظ.', ['(المحتجون) anonymous demand']],
  ['وطالب ذوو الضحايا بالإسراع في المحاكمة.', ['(ذوو الضحايا) anonymous demand']],
  ['وحذر آخرون من التسرع.', ['(آخرون) anonymous demand']],
  ['غير أن نائبا عن المحافظة، فضل عدم ذكر اسمه، قال إنه متشائم.', ['(نائبا عن المحافظة) anonymous say']],
  // no participles of those who act, and one whom the verb is about
  ['ويعلق المصريون آمالا عريضة على الفريق.', []],
  ['وتجاوز المليون من العائدين حدود المخيم.', []],
  ['واتهمت عضوا آخر غير نشط بالتقصير.', []],
]

const bodies: readonly Case[] = [
  ['وجاء في إخطار أرسل إلى النواب أن الوزارة تعتزم ذلك.', ['(إخطار) institution say']],
  ['وأعلن القضاء العراقي استجواب خمسين معتقلا.', ['(القضاء العراقي) institution announce']],
  // to do away with
  ['وأعلن القضاء على خلية نائمة في الأنبار.', []],
]

const sources: readonly Case[] = [
  ['وبحسب وائل القاسمي، فإن الطريق مفتوح.', ['(وائل القاسمي) person say']],
  ['ووفقا لوائل القاسمي، مدير المشفى، فإن الطريق مفتوح.', ['(وائل القاسمي) person say']],
  ['وبحسب أبي مصطفى، فإن الطريق مفتوح.', ['(أبي مصطفى) person say']],
  ['لكن مصدرا أمنيا عراقيا تحدث إلى موقعنا شكك في هذا الرقم.', ['(مصدرا أمنيا عراقيا) anonymous doubt']],
  // what is no name, and a report that goes on
  ['وأصر الكاتب، كما يقول، على السعي إلى الحقيقة.', []],
  ['وتحدث الخبير سامر حداد إلى موقعنا عن الأزمة.', ['(الخبير سامر حداد) person say']],
]

const asides: readonly Case[] = [
  ['وفي سياق متصل ثمن الوزير ياسر الوائلي جهود الفرق، معتبرا أن العمل ناجح.', ['(الوزير ياسر الوائلي) person judge']],
  [
    'واتهم الوزير سامر حداد، في رسالة مصورة، «جهات لا تريد للاتفاق أن ينجح» بالتحريض.',
    ['(الوزير سامر حداد) person assert'],
  ],
  // who has written, not who speaks; and a place that speaks
  ['خبر من عاصمتين\nبغداد: فاضل النجم - دمشق: سعاد حمزة\nبدأ النقل أمس.', []],
  ['خبر من العاصمة\nدمشق: الطريق مفتوح.', ['damascus institution say']],
]

const objects: readonly Case[] = [
  [`${haddad}، مشددا على ضرورة وقف القتال.`, [said, said.replace('say', 'assert')]],
  [`${haddad}، محذرا من الإفراط في التفاؤل.`, [said, said.replace('say', 'demand')]],
  [`${haddad}، لكنه أكد الالتزام بالاتفاق.`, [said, said.replace('say', 'assert')]],
  ['ورحب الوزير سامر حداد بالخطوة، ووصفها بأنها متأخرة.', ['(الوزير سامر حداد) person judge']],
  ['وتقدر مصادر أممية عدد من كانوا في المخيم بنحو ألف شخص.', ['(مصادر أممية) anonymous judge']],
  ['وقدر عدد من الخبراء أن الخسائر كبيرة.', ['(عدد من الخبراء) anonymous judge']],
  ['ودرس سامر حداد العلوم، ووصفه أساتذته بأنه مهذب.', []],
  ['السعودية توقع إيداع ملياري دولار في المصرف.', []],
  // what a book or document shows, and a noun of the same letters
  [`${haddad}، كما تكشف الوثائق الجديدة.`, [said]],
  [`${haddad}. والهدف هو كشف العملاء.`, [said]],
  // whom somebody warned before, and who warns behind وسبق
  [`${haddad} وأن قيادة الأمن الداخلي سبق أن حذرت قوات التحالف من ذلك.`, [said]],
  ['وسبق أن حذرت الأمم المتحدة من المجاعة.', ['united-nations institution demand']],
]

const persons: readonly Case[] = [
  [
    'قالت مصادر أممية إن العدد كبير.\nتجلس أم عمر أمام خيمتها. تقول: "هنا ماء وكهرباء لكن لا أحد يخبرنا".',
    ['(مصادر أممية) anonymous say', '(أم عمر) person say direct'],
  ],
  [
    'قالت المعلمة منى حمدو إن المبنى انهار. تضيف: "ظننت أن القصف قد عاد إلى الحي".',
    ['(المعلمة منى حمدو) person say', '(المعلمة منى حمدو) person say direct'],
  ],
  // who wrote the report
  ['الرئيس دونالد ترامب يتوعد بالرد\nكتب: محمد سامي\nبدأ النقل أمس.', ['donald-trump person demand']],
  [
    'أعلنت السلطات السورية إغلاق المخيم. وطالبت منظمة محلية بالإسراع في ذلك. وجاء في بيان لها أن الوقت ينفد.',
    ['syrian-government institution announce', '(منظمة محلية) institution demand', '(بيان) institution say'],
  ],
]

describe('reports of ordinary length', () => {
  const tables = [
    ['where a name ends', names],
    ['what is expected', expected],
    ['those who do something', several],
    ['bodies and documents', bodies],
    ['names behind a preposition, relatives', sources],
    ['asides, quotations, bylines', asides],
    ['what is said', objects],
    ['who goes on', persons],
  ] as const
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expectation) => {
      expect(read(text).analysis.attributions.map(speech)).toEqual(expectation)
    })
  })
})
