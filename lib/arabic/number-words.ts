/** The words that numbers are made of (arabic.md §5.4), as K2 keys with their values. */
import { foldKey } from './fold.ts'

function table(rows: readonly [number, string][]): Map<string, number> {
  return new Map(
    rows.flatMap(([value, forms]) => forms.split(' ').map((form): [string, number] => [foldKey(form, 2), value])),
  )
}

export const units = table([
  [1, 'واحد واحدة'],
  [2, 'اثنان اثنين اثنتان اثنتين'],
  [3, 'ثلاث ثلاثة'],
  [4, 'أربع أربعة'],
  [5, 'خمس خمسة'],
  [6, 'ست ستة'],
  [7, 'سبع سبعة'],
  [8, 'ثمان ثماني ثمانية'],
  [9, 'تسع تسعة'],
  [10, 'عشر عشرة'],
])
/** The same as objects, before a ten: "ثلاثا وعشرين لجنة". */
export const unitObjects = table([
  [3, 'ثلاثا'],
  [4, 'أربعا'],
  [5, 'خمسا'],
  [6, 'ستا'],
  [7, 'سبعا'],
  [8, 'ثمانيا'],
  [9, 'تسعا'],
])
/** First halves of eleven and twelve, which are not used alone before a noun. */
export const teenHeads = table([
  [1, 'أحد إحدى'],
  [2, 'اثنا اثني اثنتا اثنتي الاثنا الاثني الاثنتا الاثنتي'],
])
export const tens = table([
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
])
export const hundreds = table([
  [100, 'مئة مائة ميه'],
  [200, 'مئتان مئتين مائتان مائتين مئتا مائتا مئتي مائتي'],
  [300, 'ثلاثمئة ثلاثمائة'],
  [400, 'أربعمئة أربعمائة'],
  [500, 'خمسمئة خمسمائة'],
  [600, 'ستمئة ستمائة'],
  [700, 'سبعمئة سبعمائة'],
  [800, 'ثمانمئة ثمانمائة ثمانيمئة'],
  [900, 'تسعمئة تسعمائة'],
])
export const scales = table([
  [1e3, 'ألف ألفا آلاف'],
  [1e6, 'مليون مليونا ملايين'],
  [1e9, 'مليار مليارا مليارات بليون بليونا بلايين'],
  [1e12, 'تريليون تريليونا تريليونات'],
])
export const scaleDuals = table([
  [2e3, 'ألفان ألفين ألفي'],
  [2e6, 'مليونان مليونين مليوني'],
  [2e9, 'ملياران مليارين ملياري'],
])
export const ordinals = table([
  [1, 'الأول الأولى'],
  [2, 'الثاني الثانية'],
  [3, 'الثالث الثالثة'],
  [4, 'الرابع الرابعة'],
  [5, 'الخامس الخامسة'],
  [6, 'السادس السادسة'],
  [7, 'السابع السابعة'],
  [8, 'الثامن الثامنة'],
  [9, 'التاسع التاسعة'],
  [10, 'العاشر العاشرة'],
])
export const ordinalTens = table([
  [20, 'العشرون العشرين'],
  [30, 'الثلاثون الثلاثين'],
  [40, 'الأربعون الأربعين'],
  [50, 'الخمسون الخمسين'],
  [60, 'الستون الستين'],
  [70, 'السبعون السبعين'],
  [80, 'الثمانون الثمانين'],
  [90, 'التسعون التسعين'],
])
export const teenOrdinals = table([[11, 'الحادي الحادية']])
export const vague = new Map<string, [number, number | null]>([
  ['بضع', [3, 9]],
  ['بضعه', [3, 9]],
  ['عشرات', [20, null]],
  ['مئات', [200, null]],
  ['الاف', [2000, null]],
  ['ملايين', [2e6, null]],
])
export const ten = new Set(['عشر', 'عشره'])
export const fractions = new Map([
  ['ونصف', 0.5],
  ['وربع', 0.25],
])
export const parts = new Map([
  ['نصف', 0.5],
  ['ثلث', 1 / 3],
  ['ربع', 0.25],
])

/** Every word that a number can begin with, digits apart. */
export const numeralStarts: ReadonlySet<string> = new Set(
  [
    units,
    unitObjects,
    teenHeads,
    tens,
    hundreds,
    scales,
    scaleDuals,
    ordinals,
    ordinalTens,
    teenOrdinals,
    vague,
    parts,
  ].flatMap((map) => [...map.keys()]),
).add('صفر')
