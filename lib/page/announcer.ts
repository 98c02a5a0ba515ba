/**
 * Tells a screen reader something without a panel to look at. The element for it exists only while something is being
 * said, and only for readers who asked for it: on every other page the tree stays as it was.
 */
export type Announcer = {
  /** Says it politely. A later call before it was said takes its place. */
  say(text: string): void
  /** Takes the element away. */
  dispose(): void
}

/** A region that comes with its text is not read out: it has to be known first. */
const beforeSpeech = 250
const afterSpeech = 4_000

const hidden = `:host {
  all: initial !important;
  position: fixed !important;
  inset-block-start: 0 !important;
  inline-size: 1px !important;
  block-size: 1px !important;
  overflow: hidden !important;
  clip-path: inset(50%) !important;
  white-space: nowrap !important;
}`

type AnnouncerInput = {
  document: Document
  language: () => string
  /** `open` for the end-to-end tests alone. */
  mode: 'closed' | 'open'
}

/** Adds nothing to the page until something is said. */
export function createAnnouncer({ document, language, mode }: AnnouncerInput): Announcer {
  let host: HTMLElement | null = null
  let region: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function dispose(): void {
    clearTimeout(timer)
    host?.remove()
    host = null
    region = null
  }

  function open(): HTMLElement {
    host = document.createElement('div')
    const root = host.attachShadow({ mode })
    const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet()
    sheet.replaceSync(hidden)
    root.adoptedStyleSheets = [sheet]
    const status = document.createElement('p')
    status.setAttribute('role', 'status')
    root.append(status)
    document.documentElement.append(host)
    return status
  }

  return {
    say(text) {
      clearTimeout(timer)
      region ??= open()
      const status = region
      status.lang = language()
      status.textContent = ''
      timer = setTimeout(() => {
        status.textContent = text
        timer = setTimeout(dispose, afterSpeech)
      }, beforeSpeech)
    },
    dispose,
  }
}
