/**
 * By quotation: speech behind a colon, or before any verb, is that of whoever acts in its clause, whatever the verb is ("يقاطعها أخوها:
 * «…»", "اختار الوزير منصة إكس ليكتب: «…»", "«…»، يضحك صاحب المتجر"). The quotation shows that somebody speaks, so only who does it is
 * asked of the words (arabic.md §7.1: a quoted content span is direct speech).
 */
import { keyAt, spanOf, textBefore } from '../../document.ts'
import type { TextDocument } from '../../document.ts'
import { isVerbShaped } from '../../mentions/name-shape.ts'
import type { Attribution } from '../../types.ts'
import type { Span } from '../../view.ts'
import { quotationBefore } from '../content.ts'
import type { SpeakerAt } from '../named.ts'
import { speakerFrom } from '../speaker.ts'
import type { State } from '../state.ts'
import { headOfSentence } from './headline-subject.ts'
import { subjectStart } from './subject.ts'
import { clauseActor } from './topic.ts'

/** A quotation of fewer letters behind a colon is a title or a name. */
const LEAST = 15

/** Words before a colon that announce a title, a text that is read, or an example. */
const titles =
  /^(بعنوان|عنوان|عنوانه|عنوانها|بعنوانها|شعار|شعارها|شعاره|باسم|اسم|اسمه|اسمها|مثل|مثلا|هي|هو|هما|التالي|التاليه|كالتالي|الاتي|نصها|نصه|لافته|لافتات|عليها|عليه|اغنيه|كتاب|فيلم|وسم|هاشتاغ|هاشتاج|عن|كلمات|سوال|السوال)$/

/** An attribution by the quotation that opens behind a colon before word `at`; null where nobody is named in its clause. */
export function byColonAndQuotation(
  at: number,
  { context, quotations, lastContent, lastEnd }: State,
): Attribution | null {
  const { document } = context
  const quotation = behindColon(at, document, quotations)
  if (quotation === null || quotation.start === lastContent || quotation.start < lastEnd) return null
  const begin = headOfSentence(document, at - 1)
  if (at - begin > CLAUSE_WORDS || titles.test(keyAt(document, at - 1))) return null
  const found = source(at, begin, context) ?? clauseActor({ begin, end: at }, context)
  if (found === null || found.guess === true || context.lastAt >= begin) return null
  return {
    ...spanOf(document, found.first, found.last),
    speaker: found.speaker,
    stance: 'say',
    content: quotation,
    direct: true,
  }
}

const CLAUSE_WORDS = 25

/** "أما الكلام الأوضح فجاء من المبعوث توم براك: «…»": from whom it comes, right before the colon. */
function source(at: number, begin: number, context: State['context']): SpeakerAt | null {
  const { document } = context
  for (let from = at - 2; from >= Math.max(begin, at - SOURCE_WORDS); from -= 1) {
    if (
      !/^(من|لسان)$/.test(keyAt(document, from)) ||
      !/^[وف]?(جاء|جاءت|صدر|صدرت|اتي|اتت|علي)$/.test(keyAt(document, from - 1))
    )
      continue
    const found = speakerFrom(from + 1, context, at - 1)
    return found !== null && found.guess !== true && found.last === at - 1 ? found : null
  }
  return null
}

const SOURCE_WORDS = 8

function behindColon(at: number, document: TextDocument, quotations: readonly Span[]): Span | null {
  const [word, before] = [document.words[at], document.words[at - 1]]
  if (word === undefined || before === undefined || word.start - before.end < 2) return null
  if (!/^["”»)]?\s*:\s*["«“]\s*$/.test(textBefore(document, at))) return null
  const quotation = quotations.find(({ start }) => start > before.end && start <= word.start)
  return quotation !== undefined && quotation.end - quotation.start >= LEAST ? quotation : null
}

/** "«الغرف محجوزة حتى نهاية الشهر»، يضحك مدير الفندق": a present tense behind a quotation, and who does it. */
export function byAnyVerbBehind(at: number, { context, quotations, lastContent }: State): Attribution | null {
  const { document, dated } = context
  const word = document.words[at]
  // a mark stands right behind the word before
  if (word === undefined || word.start - (document.words[at - 1]?.end ?? 0) < 2) return null
  if (!/^[يت].{3,}/.test(word.key) || !isVerbShaped(word)) return null
  const quotation = quotationBefore(document, at, quotations)
  if (quotation === null || quotation.start === lastContent) return null
  const found = speakerFrom(subjectStart(document, at + 1, dated), context)
  if (found === null || found.guess === true || !/^(person|anonymous)$/.test(found.speaker.kind)) return null
  return {
    ...spanOf(document, at, found.last),
    speaker: found.speaker,
    stance: 'say',
    content: quotation,
    direct: true,
  }
}
