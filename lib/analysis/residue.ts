/**
 * A leftover sentence that addresses whoever ordered the text ("سأقدّم لك تحليلا … التي طلبتها"): marked, never hidden, and
 * never called machine-written (product.md, "Words that may be published"). Source: arabic.md §1.5 and §11.
 *
 * One sign is not enough: readers are addressed too ("إليك أبرز النقاط"). A sentence is residue when it carries an
 * unmistakable phrase, or two of: the writer offering, the person addressed, the order that was given. Inside quotation
 * marks it is somebody's speech, and a report about assistants quotes such sentences; so quoted ones never count.
 */
import { foldKey } from '../arabic/fold.ts'
import { GAP, keyAt, spanOf } from './document.ts'
import type { TextDocument } from './document.ts'
import { wordsInSpeech } from './quotes.ts'
import type { Residue } from './types.ts'

type Sign = 'offer' | 'address' | 'order' | 'sure'

const rows: readonly [Sign, string][] = [
  [
    'offer',
    'سأقدم|سأكتب|سأقوم|سأعرض|سأحاول|سأعيد صياغة|سأصيغ|سألخص|يمكنني|أستطيع أن|آمل أن يكون|آمل أن يلبي|آمل أن ينال|يسعدني أن|يسرني أن|إليك|إليكم|here is|here s|i will|i ll|i can|i have|sure here|certainly',
  ],
  [
    'address',
    'لك|لكم|إليك|لديك|طلبك|طلبكم|رغبتك|رغبت|ترغب في|تريد مني|أخبرني|دعني أعرف|let me know|your request|you asked|you requested|for you|you would like|you d like',
  ],
  [
    'order',
    'طلبتها|طلبته|طلبتم|كما طلبت|حسب طلبك|بناء على طلبك|وفق طلبك|القواعد التي طلبتها|وفق القواعد|وفق التعليمات|حسب التعليمات|قواعد العمل الصحفي|النص المطلوب|المقال المطلوب|التقرير المطلوب|بالصيغة المطلوبة|تحليلا|مقالا|نسخة منقحة|صياغة|الصياغة|الصيغة|هذا النص|هذه النسخة|هذه الصياغة|as requested|the article|rewritten version|the rewrite|the requested',
  ],
  [
    'sure',
    'كنموذج لغوي|بصفتي نموذجا لغويا|بصفتي مساعدا|كمساعد ذكي|نموذج لغة كبير|as an ai|as a language model|هل ترغب في أن أضيف|هل ترغب في أن أكتب|هل ترغب في أن أعيد|هل ترغب في أن أعدل|هل تريد مني أن|إذا أردت يمكنني|آمل أن يكون هذا مفيدا|i hope this helps|would you like me to|here is the rewritten|here s a rewritten',
  ],
]

const signs = rows.flatMap(([sign, list]) =>
  list.split('|').map((phrase) => ({ sign, keys: foldKey(phrase, 2).split(' ') })),
)
const byFirstWord = Map.groupBy(signs, ({ keys }) => keys[0] ?? '')

type Sentence = { first: number; last: number }

function sentencesOf(document: TextDocument): Sentence[] {
  const found: Sentence[] = []
  for (let index = 0; index < document.words.length; index += 1) {
    const last = found.at(-1)
    if (last && document.sentences[index] === document.sentences[last.first]) last.last = index
    else found.push({ first: index, last: index })
  }
  return found
}

function signsIn(document: TextDocument, { first, last }: Sentence, spoken: Uint8Array): Set<Sign> {
  const found = new Set<Sign>()
  for (let index = first; index <= last; index += 1) {
    if (spoken[index] === 1) continue
    const key = keyAt(document, index)
    for (const candidate of [key, /^[وف]/.test(key) ? key.slice(1) : ''])
      for (const { sign, keys } of byFirstWord.get(candidate) ?? [])
        if (
          index + keys.length - 1 <= last &&
          keys.every((word, step) => step === 0 || document.words[index + step]?.key === word)
        )
          found.add(sign)
  }
  return found
}

/** Residue stands at the start or the end of a part: the first or last sentence of its line. */
function isAtEdge(document: TextDocument, { first, last }: Sentence): boolean {
  return document.gaps[first] === GAP.line || last + 1 >= document.words.length || document.gaps[last + 1] === GAP.line
}

const about =
  /شات ?جي ?بي ?تي|chatgpt|الذكاء الاصطناعي|روبوت(ات)? (ال)?دردشة|مساعد(ا)? (ال)?(ذكي|رقمي|افتراضي)|نماذج لغوية|language models/i

/** Sentences left over from an exchange with whoever ordered the text, in reading order, without their final mark. */
export function findResidue(document: TextDocument): Residue[] {
  const isAboutAssistants = about.test(document.text)
  const spoken = wordsInSpeech(document)
  const found: Residue[] = []
  for (const sentence of sentencesOf(document)) {
    if (!isAtEdge(document, sentence)) continue
    const signs = signsIn(document, sentence, spoken)
    const isResidue = signs.has('sure')
      ? !isAboutAssistants || signs.size > 1
      : signs.has('offer') && signs.has('address') && (signs.has('order') || startsWithAnswer(document, sentence))
    if (isResidue) found.push(spanOf(document, sentence.first, sentence.last))
  }
  return found
}

const answers = new Set(['بالتاكيد', 'بالطبع', 'حسنا', 'طبعا', 'certainly', 'sure', 'absolutely'])

/** "بالتأكيد، إليك …": an answer's first word. */
function startsWithAnswer(document: TextDocument, { first }: Sentence): boolean {
  return answers.has(keyAt(document, first))
}
