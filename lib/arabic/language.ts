/**
 * Is this text Arabic, or another language in the same letters? Persian, Dari, Urdu, Pashto and Sorani pages about the
 * same events hold the same names (داعش, سوریه), so they are told apart before anything is matched (arabic.md §1.5).
 */
/** `reasons` say what spoke for the verdict, for people: shares of words or letters, in percent. */
export type LanguageVerdict = { language: 'ar' | 'other'; reasons: string[] }

/** Words, ی and ک written as ي and ك, that Arabic has and the others have not. Egyptian print writes فى and الى. */
const ARABIC_WORDS = new Set(
  'في فى من على إلى الى أن ان التي الذي الذين إن عن مع هذا هذه كان كانت قد لم لن أو ثم لكن أنه أنها إنه إنها بأن وفي ومن وعلى وأن وقد وكان وكانت وهو وهي عليه عليها فيه فيها منه منها لها لهم بها منذ خلال عندما حيث ليس'.split(
    ' ',
  ),
)
const LEAST_ARABIC_WORDS = 0.04

/**
 * As they are written, with Persian ی and ک, and as older pages write them. Two different ones are asked for: each alone
 * is a name or a slip of the keyboard somewhere (the actress مي, اين for أين).
 */
const PERSIAN_WORDS = new Set('است را که كه از های هاي می این اين برای براي شده شد کرد كرد کرده'.split(' '))
const MOST_PERSIAN_WORDS = 0.005

/** Letters that the language has and Arabic has not, with the share of all letters that they may have. */
const FOREIGN_LETTERS: readonly { name: string; letters: string; most: number }[] = [
  { name: 'Urdu', letters: 'ےںٹڈڑ', most: 0.01 },
  { name: 'Pashto', letters: 'ښځڅډړږټېۍ', most: 0.01 },
  { name: 'Sorani Kurdish', letters: 'ەێۆڕڵ', most: 0.01 },
  { name: 'Persian', letters: 'پچژگ', most: 0.03 },
]

const ALL_FOREIGN = FOREIGN_LETTERS.map(({ letters }) => letters).join('')

/** Below so many words shares mean little: then no sign of another language is enough, ی and ک being such signs. */
const SHORT = 40
const SAMPLE = 20_000
const KEYBOARD_LETTERS = 'یک'
const KEYBOARD = new RegExp(`[${KEYBOARD_LETTERS}]`)

/** 500 words have a hundred small words of their language. */
const ARTICLE_SAMPLE = 3_000

/** The language of an article, by its first 3,000 UTF-16 units. */
export function articleLanguage(text: string): LanguageVerdict['language'] {
  return judgeLanguage(text.slice(0, ARTICLE_SAMPLE)).language
}

/** Judges a text by the words and letters of its first 20,000 units. */
export function judgeLanguage(whole: string): LanguageVerdict {
  const text = whole.slice(0, SAMPLE)
  const letters = countLetters(text)
  if (letters.arabic === 0) return other('no Arabic letters')
  if (letters.arabic < letters.all / 2) return other(`Arabic letters ${percent(letters.arabic / letters.all)}`)
  const foreign = countOf(text, ALL_FOREIGN)
  for (const { name, letters: own, most } of foreign === 0 ? [] : FOREIGN_LETTERS) {
    const share = countOf(text, own) / letters.arabic
    if (share > most) return other(`${name} letters ${percent(share)}`)
  }
  return judgeWords(text)
}

function judgeWords(text: string): LanguageVerdict {
  const unmarked = text.replace(MARKS, '')
  const words = unmarked.match(ARABIC_RUN) ?? []
  const persian = words.filter((word) => PERSIAN_WORDS.has(word))
  const persianShare = persian.length / words.length
  if (persianShare > MOST_PERSIAN_WORDS && new Set(persian).size > 1)
    return other(`Persian words ${percent(persianShare)}`)
  const arabic = KEYBOARD.test(unmarked)
    ? (unmarked.replace(/ی/g, 'ي').replace(/ک/g, 'ك').match(ARABIC_RUN) ?? [])
    : words
  const share = arabic.filter((word) => ARABIC_WORDS.has(word)).length / words.length
  if (share >= LEAST_ARABIC_WORDS) return { language: 'ar', reasons: [`Arabic function words ${percent(share)}`] }
  if (words.length < SHORT && countOf(text, ALL_FOREIGN + KEYBOARD_LETTERS) === 0)
    return { language: 'ar', reasons: ['short text without a sign of another language'] }
  return other(`Arabic function words ${percent(share)}`)
}

/** Tashkeel and tatweel stand inside words; a zero-width non-joiner parts them: کرده‌اند. */
const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670]/g
const ARABIC_RUN = /[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06fc\u0750-\u077f\ufb50-\ufdff\ufe80-\ufefc]+/g

function isArabicLetter(unit: number): boolean {
  if (unit < 0x620 || unit > 0xfefc) return false
  if (unit <= 0x64a) return true
  if (unit <= 0x77f)
    return (unit >= 0x66e && unit <= 0x6d3) || unit === 0x6d5 || (unit >= 0x6fa && unit <= 0x6fc) || unit >= 0x750
  return (unit >= 0xfb50 && unit <= 0xfdff) || unit >= 0xfe80
}

/** Latin, Greek, Cyrillic, Armenian, Hebrew, and the scripts beyond Arabic. */
function isOtherLetter(unit: number): boolean {
  if (unit < 0xc0) return (unit | 32) >= 0x61 && (unit | 32) <= 0x7a
  if (unit < 0x900) return unit <= 0x24f || (unit >= 0x370 && unit <= 0x5ea)
  return unit < 0x2000 || (unit >= 0x3041 && unit <= 0xd7ff)
}

/** Units that are looked at; of a longer text every second, third or tenth, and each counts for so many. */
const LETTERS_SAMPLE = 500

/** By number, not by `\p{L}`: that pattern alone costs a cold page more than all else that is read of it. */
function countLetters(text: string): { arabic: number; all: number } {
  const step = Math.ceil(text.length / LETTERS_SAMPLE)
  let arabic = 0
  let others = 0
  for (let index = 0; index < text.length; index += step) {
    const unit = text.charCodeAt(index)
    if (isArabicLetter(unit)) arabic += step
    else if (isOtherLetter(unit)) others += step
  }
  return { arabic, all: arabic + others }
}

function countOf(text: string, letters: string): number {
  return text.match(new RegExp(`[${letters}]`, 'g'))?.length ?? 0
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function other(reason: string): LanguageVerdict {
  return { language: 'other', reasons: [reason] }
}
