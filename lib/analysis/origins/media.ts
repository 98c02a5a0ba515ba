/**
 * Agencies and outlets that a report passes on: by a credit, by "نقلا عن", by "قالت رويترز" or "كشفت صحيفة … أن" where the
 * news itself is told, and by the interview that it reports ("قال الوزير لقناة الجزيرة").
 * Source: arabic.md §7.1 ("نقلا عن", "في مقابلة مع", "لوكالة").
 */
import { isAgency, isMediumId } from '../agencies.ts'
import { keyAt, wordAt } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Names } from '../mentions/index.ts'
import { placeWeight } from '../place-weight.ts'
import type { Spoken } from '../attribution/state.ts'
import type { Article, Origin } from '../types.ts'
import { findCredits } from './credits.ts'
import { isOwnPage, mediumByName } from './names.ts'

const OPENING = 0.8

export type MediaInput = {
  article: Article
  names: Names
  attributions: readonly Spoken[]
  knowledge: Knowledge
}

/** Media that the report rests on, credits first, each once. */
export function findMedia(input: MediaInput): Origin[] {
  const { article, knowledge } = input
  const found = [...byCredit(input), ...bySpeech(input), ...byInterview(input)]
  const seen = new Set<string>()
  return found.filter(({ id, kind }) => {
    const key = `${kind} ${id ?? ''}`
    if (seen.has(key) || (id !== null && kind === 'outlet' && isOwnPage(id, article.host, knowledge))) return false
    seen.add(key)
    return true
  })
}

function byCredit({ names, knowledge }: MediaInput): Origin[] {
  const credits = findCredits(names.document)
  return credits.flatMap(({ name, agency, span }): Origin[] => {
    const id = name === '' ? null : mediumByName(name, knowledge)
    if (agency) return [{ kind: 'agency', id, ...span }]
    if (id === null) return [{ kind: 'outlet', id: null, ...span }]
    return [{ kind: isAgency(id, knowledge) ? 'agency' : 'outlet', id, ...span }]
  })
}

const CITED = /^[و]?(نقلا|بحسب|وفق|وفقا|حسب|حسبما)/

/** A medium that speaks where the news is told, or that is cited by "نقلا عن" anywhere in it. */
function bySpeech({ attributions, knowledge, names }: MediaInput): Origin[] {
  const { document } = names
  return attributions.flatMap((one): Origin[] => {
    const speaker = one.medium ?? one.speaker
    const id = speaker.entity
    const isPress = speaker.kind === 'agency'
    if (!isPress && !isMediumId(id ?? '', knowledge)) return []
    const weight = placeWeight(document, wordAt(document, one.start))
    const isCited = CITED.test(document.text.slice(one.start, one.start + 6))
    if (weight < OPENING && !(isCited && document.text.slice(one.start, one.start + 6).includes('نقلا'))) return []
    return [{ kind: isPress ? 'agency' : 'outlet', id, start: one.start, end: one.end }]
  })
}

const TALK = /^(في|خلال)$/
const INTERVIEW = /^(مقابله|حوار|حديث|لقاء|تصريح|تصريحات|اتصال|مداخله)$/

/** "قال الوزير لوكالة رويترز", "في مقابلة مع قناة الجزيرة": whom the speaker told it, in the opening. */
function byInterview({ names, knowledge }: MediaInput): Origin[] {
  const { document, found } = names
  return found.flatMap((name): Origin[] => {
    const { entity } = name.use
    if (name.nested || !isMediumId(entity, knowledge)) return []
    if (placeWeight(document, name.first) < OPENING) return []
    const opener = openerOf(name.first, document)
    if (opener === null) return []
    return [
      {
        kind: isAgency(entity, knowledge) ? 'agency' : 'outlet',
        id: entity,
        start: document.words[opener]?.start ?? name.start,
        end: name.end,
      },
    ]
  })
}

/** The word from which "ل" or "في مقابلة مع" leads to the medium named at word `at`; null when it is told otherwise. */
function openerOf(at: number, document: TextDocument): number | null {
  const word = document.words[at]
  if (word === undefined) return null
  const kinds = /^ل(وكاله|قناه|صحيفه|موقع|شبكه|تلفزيون|اذاعه|جريده|مجله|رويترز|فرانس|سانا)$/
  for (const step of [0, 1]) {
    const key = keyAt(document, at - step)
    const isTo = kinds.test(key) || (step === 1 && key === 'ل' && document.loose[at - 1] === 1)
    if (isTo && speaksBefore(at - step, document)) return at - step
  }
  for (let back = 1; back <= 4; back += 1) {
    const key = keyAt(document, at - back)
    if (document.sentences[at - back] !== document.sentences[at]) return null
    if (INTERVIEW.test(key) && TALK.test(keyAt(document, at - back - 1))) return at - back - 1
  }
  return null
}

const VERB =
  /^[وف]?(قال|قالت|اكد|اكدت|صرح|صرحت|ذكر|ذكرت|اوضح|اوضحت|كشف|كشفت|اضاف|اضافت|افاد|افادت|يقول|تقول|نفي|نفت|اعلن|اعلنت|تصريح|تصريحات|حديث|قالوا)$/

/** True when a verb of saying stands before word `at` in its sentence: "التابع لوكالة" is none. */
function speaksBefore(at: number, document: TextDocument): boolean {
  for (let back = at - 1; back >= at - 14 && document.sentences[back] === document.sentences[at]; back -= 1)
    if (VERB.test(keyAt(document, back))) return true
  return false
}
