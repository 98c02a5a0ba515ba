/**
 * How agencies sign what they pass on (arabic.md §7.1, agency mark): "(رويترز)", "(أ ف ب)", "(د.ب.أ)", "دمشق - سانا",
 * "المصدر: وكالات". The pack gives ids to those that it knows.
 */
import { foldKey } from '../../arabic/fold.ts'

/** Marks with a name under which the pack may know the agency; an empty name stands for no single agency. */
const rows: readonly [name: string, marks: string][] = [
  ['رويترز', 'رويترز|reuters'],
  ['فرانس برس', 'أ ف ب|أف ب|فرانس برس|ا ف ب|afp'],
  ['أسوشيتد برس', 'أ ب|أسوشيتد برس|أسوشييتد برس|ap'],
  ['الوكالة الألمانية', 'د ب أ|د ب ا|dpa'],
  ['سانا', 'سانا|sana'],
  ['الأناضول', 'الأناضول|aa'],
  ['سبوتنيك', 'سبوتنيك'],
  ['شينخوا', 'شينخوا'],
  ['تاس', 'تاس'],
  ['نوفوستي', 'نوفوستي|ريا نوفوستي'],
  ['واس', 'واس'],
  ['وام', 'وام'],
  ['بترا', 'بترا'],
  ['كونا', 'كونا'],
  ['قنا', 'قنا'],
  ['بنا', 'بنا'],
  ['واع', 'واع'],
  ['أ ش أ', 'أ ش أ|أش أ'],
  ['وفا', 'وفا'],
  ['نورث برس', 'نورث برس'],
  ['هاوار', 'هاوار|anha'],
  ['إفي', 'إفي'],
  ['', 'وكالات|وكالات الأنباء|الوكالات|وكالات أنباء'],
]

/** Name of the agency by its mark, single letters joined by one space: "أ.ف.ب" → أ ف ب. */
const byMark: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([name, marks]) => marks.split('|').map((mark): [string, string] => [foldKey(mark, 2), name])),
)

/** Keys of words as a mark; null when they are none. "" stands for "agencies" without a name. */
export function agencyOfMark(keys: readonly string[]): string | null {
  return byMark.get(keys.join(' ')) ?? null
}

const firstWords: ReadonlySet<string> = new Set([...byMark.keys()].map((mark) => mark.split(' ')[0] ?? mark))

/** True for a word that a mark can begin with. */
export function mayBeginMark(key: string): boolean {
  return firstWords.has(key) || key === 'وكاله'
}

/** The longest mark has so many words. */
export const MOST_MARK_WORDS = 3
