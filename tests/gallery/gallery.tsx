/**
 * Every component in every state, from fixtures. `?story=…&lang=ar|en&theme=…&digits=…&size=…&font=…` shows one; without a story,
 * the list of all. Callbacks are written to `window.calls`, so that tests can see what a control asks for.
 */
import { render } from 'preact'
import type { Language } from '../../lib/analysis/view.ts'
import { createI18n } from '../../lib/platform/i18n.ts'
import '../../assets/styles/page.css'
import './gallery.css'
import { appearanceFor } from './pages.ts'
import { stories } from './stories.tsx'

const app = document.querySelector('#app')

/** Draws what a query asks for, in place of what there was. */
function show(search: string): void {
  const query = new URLSearchParams(search)
  const pick = <Value extends string>(name: string, options: readonly [Value, ...Value[]]): Value =>
    options.find((option) => option === query.get(name)) ?? options[0]
  const language: Language = pick('lang', ['ar', 'en'])
  const digits = pick('digits', ['western', 'eastern'])
  const appearance = {
    ...appearanceFor(language, pick('theme', ['auto', 'light', 'dark']), digits),
    size: pick('size', ['medium', 'small', 'large']),
    font: pick('font', ['naskh', 'system', 'serif']),
  }
  const i18n = createI18n(language, digits)
  const story = query.get('story') ?? ''
  const Story = stories[story]

  document.documentElement.lang = language
  document.documentElement.dir = i18n.dir
  document.title = story === '' ? 'Gallery' : story
  if (!app) return
  render(null, app)
  window.calls = []
  scrollTo(0, 0)
  render(
    Story ? (
      <Story i18n={i18n} appearance={appearance} />
    ) : (
      <ul>
        {Object.keys(stories).map((id) => (
          <li key={id}>
            <a href={`?story=${id}`}>{id}</a>
          </li>
        ))}
      </ul>
    ),
    app,
  )
}

declare global {
  interface Window {
    /** Draws another story in this document, by the query that would open it. */
    show: typeof show
  }
}
window.show = show
show(location.search)
