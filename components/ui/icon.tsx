/**
 * Line icons on a grid of 20, drawn for this project. Those that point along the line of reading are drawn for
 * right-to-left and mirrored in left-to-right by the style sheet.
 */
const shapes = {
  close: 'M5 5l10 10M15 5L5 15',
  fold: 'M5 8l5 5 5-5',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  copy: 'M7 7V4h9v9h-3M4 7h9v9H4z',
  check: 'M4 10.5l4 4 8-9',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  marks: 'M4 5h12M4 9.5h12M8 14h8M8 17h8',
  archive: 'M3 4h14v4H3zM4.5 8v8h11V8M8 11h4',
  question: 'M13 7.5a3 3 0 1 0-4.2 2.8c.8.4 1.2.9 1.2 1.9M10 15.5v.01',
  back: 'M4 10h12M11 5l5 5-5 5',
  previous: 'M8 5l5 5-5 5',
  next: 'M12 5l-5 5 5 5',
  slim: 'M4 4v12M17 10H8M12 6l-4 4 4 4',
} as const

const directional = new Set<IconName>(['back', 'previous', 'next', 'slim', 'marks', 'settings', 'question'])

export type IconName = keyof typeof shapes

/** Decoration only: the word for it stands beside it or in the control's label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={directional.has(name) ? 'icon icon-along' : 'icon'}
      data-icon={name}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}

/** The mark of Hawamish: lines of text, and a note in the margin beside them. */
export function Mark() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path class="brand-lines" d="M14 8h14M14 14h14M14 20h14M18 26h10" />
      <path class="brand-rule" d="M10 5v22" />
      <path class="brand-note" d="M2.5 13h4M2.5 17.5h4" />
    </svg>
  )
}
