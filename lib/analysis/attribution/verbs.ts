/** Words by which Arabic news says who says so, with their stance (arabic.md §7.1). K2 keys: أكد and اكد are one. */
import { foldKey } from '../../arabic/fold.ts'
import type { Attribution } from '../types.ts'

export type Stance = Attribution['stance']

/** Past and present, masculine, feminine and plural. */
const verbs: readonly [Stance, string][] = [
  [
    'say',
    `قال قالت قالوا قالا يقول تقول يقولون أضاف أضافت أضافوا يضيف تضيف ذكر ذكرت ذكروا يذكر تذكر أوضح أوضحت أوضحوا يوضح توضح تابع تابعت أردف أردفت
     استطرد استطردت صرح صرحت يصرح أفاد أفادت أفادوا يفيد تفيد كتب كتبت نقل نقلت تنقل أورد أوردت تحدث تحدثت يتحدث تتحدث أدلى أدلت ختم ختمت اختتم
     اختتمت واصل واصلت أبلغ أبلغت أخبر أخبرت لفت لفتت يلفت أشار أشارت أشاروا يشير تشير نوه نوهت بين بينت يبين ألمح ألمحت يلمح جاء ورد علق علقت عقب أعرب أعربت يعرب تعرب
     أظهر أظهرت يظهر تظهر شرح شرحت يشرح تشرح روى روت يروي تروي برر بررت يبرر تبرر علل عللت يعلل تعلل رد ردت يرد ترد عزا عزت يعزو تعزو استدرك استدركت خلص خلصت
     أبرز أبرزت يبرز تبرز نبه نبهت ينبه تنبه لاحظ لاحظت يلاحظ تلاحظ تساءل تساءلت حكى يحكي تحكي اشتكى اشتكت يقر`,
  ],
  ['announce', 'تبنى تبنت يتبنى تتبنى أعلن أعلنت أعلنوا يعلن تعلن كشف كشفت يكشف تكشف أذاع أذاعت نشر نشرت ينشر تنشر'],
  [
    'assert',
    'حمل حملت يحمل تحمل أكد أكدت أكدوا يؤكد تؤكد شدد شددت يشدد تشدد جزم أقر أقرت يقر تقر اعترف اعترفت يعترف جدد جددت اتهم اتهمت اتهموا يتهم تتهم',
  ],
  ['deny', 'نفى نفت نفوا ينفي تنفي فند فندت كذب كذبت رفض رفضت يرفض ترفض أنكر أنكرت'],
  ['doubt', 'زعم زعمت زعموا يزعم تزعم ادعى ادعت ادعوا يدعي تدعي'],
  [
    'demand',
    'طالب طالبت طالبوا يطالب تطالب دعا دعت يدعو تدعو حذر حذرت يحذر تحذر هدد هددت يهدد تهدد توعد توعدت يتوعد تعهد تعهدت يتعهد تتعهد حث حثت يحث ناشد ناشدت',
  ],
  [
    'judge',
    `اعتبر اعتبرت اعتبروا يعتبر تعتبر رأى رأت يرى ترى وصف وصفت يصف تصف قدر قدرت يقدر تقدر رجح رجحت يرجح ترجح توقع توقعت يتوقع تتوقع استبعد استبعدت يستبعد تستبعد ذهب ذهبت يذهب تذهب يذهبون ذهبوا
     وصفه وصفها وصفته وصفتها اعتبره اعتبرها اعتبرته اعتبرتها`,
  ],
]

/** Participles that go on with the last speaker: "لافتا إلى أن", "مشيرة إلى أن" (arabic.md §7.1, continuation). */
const participles: readonly [Stance, string][] = [
  [
    'say',
    'مشيرا مشيرة مضيفا مضيفة موضحا موضحة لافتا لافتة مبينا مبينة منوها منوهة قائلا قائلة بالقول معربا معربة متابعا متابعة مردفا ملمحا مشيرين',
  ],
  ['announce', 'معلنا معلنة كاشفا كاشفة'],
  ['assert', 'مؤكدا مؤكدة مشددا مشددة مجددا مؤكدين'],
  ['deny', 'نافيا نافية'],
  ['doubt', 'زاعما زاعمة مدعيا مدعية'],
  ['demand', 'محذرا محذرة مطالبا مطالبة داعيا داعية مهددا متوعدا متعهدا متعهدة'],
  ['judge', 'معتبرا معتبرة مرجحا مرجحة متوقعا متوقعة واصفا واصفة مستبعدا مستبعدة مقدرا مقدرة'],
]

function byKey(table: readonly [Stance, string][]): ReadonlyMap<string, Stance> {
  return new Map(
    table.flatMap(([stance, forms]) => forms.split(/\s+/).map((form): [string, Stance] => [foldKey(form, 2), stance])),
  )
}

const verbStances = byKey(verbs)
const participleStances = byKey(participles)

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map((word) => foldKey(word, 2)))
}

/**
 * Verbs that are also something else, or mostly do not report: they need a complementiser, a colon or a quotation right
 * behind their subject ("نقل الجنود", "كتب التاريخ", "بين دمشق وحلب", "كشف حساب", "نشر قوات", "رفض العرض").
 */
export const needsClause =
  keys(`نقل نقلت تنقل كتب كتبت بين بينت يبين نشر نشرت ينشر تنشر تابع تابعت واصل واصلت ختم ختمت اختتم اختتمت جاء ورد ذكر
  تذكر يذكر كذب كذبت حذر حث رفض رفضت يرفض ترفض هدد هددت يهدد تهدد تعهد يرى ترى رأى رأت أقر أقرت يقر تقر لفت لفتت يلفت أدلى أدلت
  تحدث تحدثت يتحدث تتحدث أورد أوردت دعا دعت يدعو تدعو طالب طالبت يطالب تطالب طالبوا أبلغ أبلغت أخبر أخبرت يدعي تدعي توقع اعتبر
  اعتبرت يعتبر تعتبر اعتبروا علق علقت عقب جدد جددت أشار أشارت يشير تشير نوه نوهت شدد شددت ناشد ناشدت استبعد استبعدت قال قالت قالوا يقول تقول أضاف
  أضافت يضيف تضيف أوضح أوضحت صرح صرحت أفاد أفادت زعم زعمت اعترف يعترف أظهر أظهرت يظهر تظهر شرح شرحت يشرح تشرح روى روت يروي تروي برر بررت يبرر
  تبرر رد ردت يرد ترد عزا عزت يعزو تعزو استدرك استدركت خلص خلصت أبرز أبرزت يبرز تبرز نبه نبهت ينبه تنبه لاحظ لاحظت يلاحظ تلاحظ تساءل تساءلت حكى يحكي تحكي اشتكى اشتكت
  ذهب ذهبت يذهب تذهب يذهبون ذهبوا`)

/** Of the verbs that need a clause, those that take it as "إلى X", "عن X", "بـX", "من X" too: "أشار إلى تدمير", "طالب بوقف". */
export const takesObject =
  keys(`أشار أشارت يشير تشير لفت لفتت يلفت نوه نوهت شدد شددت يشدد تشدد تحدث تحدثت يتحدث تتحدث دعا دعت يدعو تدعو طالب طالبت
  يطالب تطالب حذر حذرت يحذر تحذر هدد هددت يهدد تهدد تعهد تعهدت حث حثت أفاد أفادت كشف كشفت يكشف تكشف اعترف اعترفت يعترف أقر أقرت وصف وصفت أعرب أعربت يعرب تعرب برر بررت يبرر تبرر
  عزا عزت يعزو تعزو نبه نبهت خلص خلصت`)

/** Verbs that name their source behind "عن": "نقلت وكالة رويترز عن مسؤولين أن". */
export const passesOn = keys('نقل نقلت تنقل ينقل')

/** Verbs behind كان whose object may be the person addressed: "وكان الشرع طالب الإدارة الأمريكية بتخفيف العقوبات". */
export const addresses = keys(
  'طالب طالبت يطالب تطالب دعا دعت يدعو تدعو حذر حذرت يحذر تحذر حث حثت يحث تحث ناشد ناشدت يناشد تناشد',
)

/** Verbs whose object is explained: "برر عبدي الخطوة بأن", "عزت الصين امتناعها إلى". */
export const explains = keys('برر بررت يبرر تبرر عزا عزت يعزو تعزو علل عللت يعلل تعلل')

/** Verbs that go on with the speaker of the sentence before when no other subject follows: وأضاف, وتابع, وأردف. */
export const continuing =
  keys(`أضاف أضافت تابع تابعت أردف أردفت استطرد استطردت أوضح أوضحت أشار أشارت أكد أكدت شدد شددت قال قالت لفت لفتت نوه نوهت
  ختم ختمت اختتم اختتمت واصل واصلت ذكر ذكرت بين بينت رأى رأت اعتبر اعتبرت حذر حذرت دعا دعت طالب طالبت نفى نفت كشف كشفت أعلن أعلنت أفاد أفادت جدد جددت
  أضافوا قالوا أكدوا رجح رجحت توقع توقعت أقر أقرت زعم زعمت وصف وصفت كتب كتبت نشر نشرت أعرب أعربت`)

/** Passive and hearsay: nobody is named (arabic.md §7.1, last row). */
export const hearsay = keys('يعتقد تردد أفيد قيل يقال تداولت ترددت يزعم يرجح')

export type Verb = { stance: Stance; key: string; joined: boolean; participle: boolean }

/** The reporting verb that a key is, with or without و or ف in front; null for other words. */
export function verbOf(key: string): Verb | null {
  const whole = verbStances.get(key)
  if (whole) return { stance: whole, key, joined: false, participle: false }
  const participle = participleStances.get(key)
  if (participle) return { stance: participle, key, joined: false, participle: true }
  if (!/^[وف]/.test(key) || key.length < 4) return null
  const rest = key.slice(1)
  const stance = verbStances.get(rest)
  if (stance) return { stance, key: rest, joined: true, participle: false }
  const joined = participleStances.get(rest)
  return joined ? { stance: joined, key: rest, joined: true, participle: true } : null
}

/** بحسب المرصد, وفقا للبيان, نقلا عن رويترز, على لسان الوزير: the words before the speaker's own. */
export const prepositions: readonly (readonly string[])[] = [
  'على حد قول',
  'على حد تعبير',
  'على حد وصف',
  'على حد زعم',
  'على لسان',
  'برأي',
  'في رأي',
  'في نظر',
  'من وجهة نظر',
  'نقلا عن',
  'استنادا إلى',
  'وفق ما',
  'وفقا لما',
  'حسب ما',
  'بحسب ما',
  'طبقا لما',
  'على ما',
  'كما',
  'مثلما',
  'وفق',
  'وفقا',
  'بحسب',
  'حسب',
  'حسبما',
  'طبقا',
].map((phrase) => foldKey(phrase, 2).split(' '))

/** Words behind which the said begins. */
export const complementisers = keys(
  'إن إنه إنها إنهم إنهما أن بأن بأنه بأنها بأنهم إنني إننا أنني أننا بأننا لأن بالقول قائلا قائلة بالآتي بقوله بقولها',
)

/** Complementisers without a pronoun of the said itself: the said begins behind them. إنه, بأنها stay in it. */
export const bareComplementisers = keys('إن أن بأن لأن بالقول قائلا قائلة بالآتي بقوله بقولها')
