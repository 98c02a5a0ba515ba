import type { Span } from '../../lib/analysis/view.ts'
import { useI18n } from './root.tsx'

const strong = /[A-Za-z\u00c0-\u024f\u0370-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Direction of a text's first letter; without letters that of the interface, so that "15–20" reads from the right in Arabic. */
export function directionOf(text: string, interfaceDirection: 'rtl' | 'ltr'): 'rtl' | 'ltr' {
  const letter = strong.exec(text)?.[0]
  if (letter === undefined) return interfaceDirection
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/** Letters and digits joined by hyphens, with a digit among them: a number of a document, a type of aircraft. */
const identifier = /((?=[A-Za-z-]*\d)[A-Za-z\d]+(?:-[A-Za-z\d]+)+)/

/**
 * A name or title that came from a pack or a page, kept apart from the sentence around it. In Arabic words an identifier
 * keeps its own order and its line: "بيان 20251130-01" would otherwise end in "01-20251130".
 */
export function Bdi({ text, lang }: { text: string; lang?: string | undefined }) {
  const { dir } = useI18n()
  const direction = directionOf(text, dir)
  return (
    <bdi dir={direction} lang={lang}>
      {direction === 'ltr'
        ? text
        : text.split(identifier).map((piece, index) =>
            index % 2 === 0 ? (
              piece
            ) : (
              <span key={piece} class="identifier" dir="ltr">
                {piece}
              </span>
            ),
          )}
    </bdi>
  )
}

/** Words quoted from an article or a statement: the source's own digits and signs, in the source's direction. */
export function Quote({ text }: { text: string }) {
  const { dir } = useI18n()
  return (
    <q class="quote" dir={directionOf(text, dir)}>
      {text}
    </q>
  )
}

/** A long passage up to the last whole word within `most` letters, with an ellipsis; a short one unchanged. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most + 1)
  const end = cut.search(/\s\S*$/)
  return `${(end > 0 ? cut.slice(0, end) : text.slice(0, most)).replace(/[\s،,؛;:.]+$/, '')}…`
}

type PassageProps = { text: string; span: Span; onGo: (span: Span) => void; most?: number }

/** A passage of the article, whole or its beginning, its lines set in its own direction; a click goes to it. */
export function Passage({ text, span, onGo, most = Number.POSITIVE_INFINITY }: PassageProps) {
  const i18n = useI18n()
  return (
    <button
      type="button"
      class="passage"
      dir={directionOf(text, i18n.dir)}
      title={i18n.t('passage.go')}
      onClick={() => onGo(span)}
    >
      <Quote text={shorten(text, most)} />
    </button>
  )
}
