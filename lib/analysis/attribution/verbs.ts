/** Words by which Arabic news says who says so, with their stance (arabic.md §7.1). */
import { foldKey } from '../../arabic/fold.ts'
import type { Attribution } from '../types.ts'

export type Stance = Attribution['stance']

/** Past and present, masculine, feminine and plural; the folding joins أكد and اكد. */
const verbs: readonly [Stance, string][] = [
  [
    'say',
    'قال قالت قالوا قالا يقول تقول يقولون أضاف أضافت أضافوا يضيف تضيف ذكر ذكرت ذكروا يذكر أوضح أوضحت يوضح توضح تابع تابعت أردف أردفت استطرد استطردت صرح صرحت أفاد أفادت يفيد تفيد كتب كتبت نقل نقلت تنقل أورد أوردت تحدث تحدثت يتحدث أدلى أدلت ختم ختمت واصل واصلت أبلغ أبلغت أخبر أخبرت لفت لفتت أشار أشارت يشير تشير نوه نوهت بين بينت ألمح ألمحت جاء',
  ],
  ['announce', 'أعلن أعلنت أعلنوا يعلن تعلن كشف كشفت يكشف تكشف أذاع أذاعت نشر نشرت'],
  ['assert', 'أكد أكدت أكدوا يؤكد تؤكد شدد شددت يشدد تشدد جزم أقر أقرت يقر اعترف اعترفت تعهد تعهدت يتعهد'],
  ['deny', 'نفى نفت نفوا ينفي تنفي فند فندت كذب كذبت رفض رفضت أنكر أنكرت'],
  ['doubt', 'زعم زعمت زعموا يزعم تزعم ادعى ادعت ادعوا يدعي تدعي'],
  ['demand', 'طالب طالبت يطالب تطالب دعا دعت يدعو تدعو حذر حذرت يحذر تحذر هدد هددت يهدد توعد توعدت حث حثت'],
  [
    'judge',
    'اعتبر اعتبرت يعتبر تعتبر رأى رأت يرى ترى وصف وصفت يصف تصف قدر قدرت يقدر تقدر رجح رجحت يرجح توقع توقعت يتوقع',
  ],
]

const byKey = new Map<string, Stance>(
  verbs.flatMap(([stance, forms]) => forms.split(' ').map((form): [string, Stance] => [foldKey(form, 2), stance])),
)

/**
 * Verbs that are also something else, or mostly do not report: they need a complementiser, a colon or a quotation behind
 * their subject ("نقل الجنود", "كتب التاريخ", "بين دمشق", "كشف حساب", "نشر قوات").
 */
export const needsClause = new Set([
  'نقل',
  'نقلت',
  'تنقل',
  'كتب',
  'كتبت',
  'بين',
  'نشر',
  'نشرت',
  'كشف',
  'تابع',
  'تابعت',
  'واصل',
  'واصلت',
  'ختم',
  'ختمت',
  'جاء',
  'ذكر',
  'قدر',
  'قدرت',
  'يقدر',
  'تقدر',
  'كذب',
  'حذر',
  'حث',
  'رفض',
  'رفضت',
  'هدد',
  'هددت',
  'تعهد',
  'يري',
  'تري',
  'راي',
  'رات',
  'اقر',
  'اقرت',
  'لفت',
  'لفتت',
  'ادلي',
  'ادلت',
  'تحدث',
  'تحدثت',
  'يتحدث',
  'اورد',
  'بينت',
  'دعا',
  'دعت',
  'يدعو',
  'تدعو',
  'طالب',
  'طالبت',
  'يطالب',
  'تطالب',
  'وصف',
  'وصفت',
  'ابلغ',
  'ابلغت',
  'اخبر',
  'اخبرت',
  'يصف',
  'تصف',
  'يدعي',
  'تدعي',
  'توقع',
])

/** Verbs that go on with the speaker of the sentence before when no other subject follows: وأضاف, وتابع, وأردف. */
export const continuing = new Set([
  'اضاف',
  'اضافت',
  'تابع',
  'تابعت',
  'اردف',
  'اردفت',
  'استطرد',
  'استطردت',
  'اوضح',
  'اوضحت',
  'اشار',
  'اشارت',
  'اكد',
  'اكدت',
  'شدد',
  'شددت',
  'قال',
  'قالت',
  'لفت',
  'لفتت',
  'نوه',
  'ختم',
  'واصل',
  'ذكر',
  'ذكرت',
  'بين',
  'راي',
  'اعتبر',
  'اعتبرت',
])

/** Passive and hearsay: nobody is named (arabic.md §7.1, last row). */
export const hearsay = new Set(['يعتقد', 'تردد', 'افيد', 'قيل', 'يقال', 'تداولت'])

export type Verb = { stance: Stance; key: string; joined: boolean }

/** The reporting verb that a key is, with or without و or ف in front; null for other words. */
export function verbOf(key: string): Verb | null {
  const whole = byKey.get(key)
  if (whole) return { stance: whole, key, joined: false }
  if (!/^[وف]/.test(key) || key.length < 4) return null
  const rest = key.slice(1)
  const stance = byKey.get(rest)
  return stance ? { stance, key: rest, joined: true } : null
}

/** Prepositional forms: بحسب المرصد, وفقا للبيان, نقلا عن رويترز, على لسان الوزير. Keys of all words but the speaker's own. */
export const prepositions: readonly (readonly string[])[] = [
  'على حد قول',
  'على حد تعبير',
  'على حد وصف',
  'على حد زعم',
  'على لسان',
  'نقلا عن',
  'استنادا إلى',
  'وفق ما',
  'حسب ما',
  'بحسب ما',
  'وفق',
  'وفقا',
  'بحسب',
  'حسب',
  'حسبما',
  'طبقا',
].map((phrase) => foldKey(phrase, 2).split(' '))

/** Words behind which the said begins. */
export const complementisers = new Set([
  'ان',
  'انه',
  'انها',
  'انهم',
  'انهما',
  'بان',
  'بانه',
  'بانها',
  'بانهم',
  'انني',
  'اننا',
  'الي ان',
  'لان',
  'ما',
  'بالقول',
  'قائلا',
  'قائله',
  'بالاتي',
])
