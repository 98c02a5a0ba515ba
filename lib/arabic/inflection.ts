/**
 * Inflected forms of names, generated when a lexicon is built and never looked for in the text (arabic.md §2.3).
 */

/** `nisba`: adjective of belonging; `five-nouns`: أبو, أخو, ذو; `plural-construct`: مقاتلو + name. */
export type Inflection = 'nisba' | 'five-nouns' | 'plural-construct'

/**
 * All forms of a name; its first word is inflected and the rest kept. The given form is always among them. A name that
 * the pattern does not fit comes back alone.
 *
 * سوري → سوري سورية سوريان … السوريين · أبو محمد الجولاني → أبا محمد الجولاني … · مقاتلو داعش → مقاتلي داعش
 */
export function inflect(name: string, inflection: Inflection): string[] {
  const [first = '', ...rest] = name.split(' ')
  const words = wordsOf(first, inflection)
  const forms = words.map((word) => [word, ...rest].join(' '))
  return [...new Set([name, ...forms])]
}

function wordsOf(word: string, inflection: Inflection): string[] {
  switch (inflection) {
    case 'nisba':
      return nisba(word)
    case 'five-nouns':
      return fiveNouns(word)
    case 'plural-construct':
      return pluralConstruct(word)
    default:
      return inflection satisfies never
  }
}

const NISBA_ENDINGS = ['', 'ة', 'ان', 'ين', 'ون', 'تان', 'تين', 'ات']

/** سوري: eight forms, the same with ال, and the annexed plural سوريو (سوريو المهجر; its other case is سوري + ي). */
function nisba(word: string): string[] {
  const bare = word.replace(/^ال/, '').replace(/ة$/, '')
  if (!bare.endsWith('ي')) return []
  const forms = NISBA_ENDINGS.map((ending) => bare + ending)
  return [...forms, ...forms.map((form) => `ال${form}`), `${bare}و`, `${bare}ي`]
}

const FIVE_NOUNS: readonly (readonly string[])[] = [
  ['أبو', 'أبا', 'أبي'],
  ['أخو', 'أخا', 'أخي'],
  ['ذو', 'ذا', 'ذي'],
]

function fiveNouns(word: string): string[] {
  return [...(FIVE_NOUNS.find((forms) => forms.includes(word)) ?? [])]
}

/** مقاتلون, مقاتلو, مقاتلين or مقاتلي → مقاتلو and مقاتلي: the ن falls before the name. */
function pluralConstruct(word: string): string[] {
  const stem = /^(.{3,})(?:و|ي)ن?$/.exec(word)?.[1]
  return stem === undefined ? [] : [`${stem}و`, `${stem}ي`]
}
