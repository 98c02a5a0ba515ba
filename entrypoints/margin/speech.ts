/** What a screen reader is told, for readers who asked for it: an open panel says these things itself. */
import { labels } from '../../lib/analysis/margin/labels.ts'
import { createI18n } from '../../lib/platform/i18n.ts'
import type { Announcer } from '../../lib/page/announcer.ts'
import type { MarginState } from './state.ts'

export type Speech = {
  /** How many names the article has and which event it reports: once for each article. */
  names: (url: string | null) => void
  /** Where a key has led. */
  place: () => void
  /** That the marks came or went. */
  marks: () => void
}

/** Says nothing where the reader did not ask for it, or an open panel says it already. */
export function createSpeech(state: MarginState, announcer: Announcer): Speech {
  /** Address of the article whose names were told. */
  let told: string | null | undefined
  const i18n = () => createI18n(state.settings.language, state.settings.digits)
  const isSilent = (): boolean => !state.settings.announce || (state.panel && !state.arrangement.slim)

  return {
    names(url) {
      const { view, settings } = state
      if (!settings.announce || !view || told === url) return
      told = url
      const { plural, t } = i18n()
      const names = plural('say.names', view.names.length)
      announcer.say(view.event ? `${names}${t('comma')}${t('say.event', { event: view.event.title })}` : names)
    },
    place() {
      const { place, view } = state
      const name = view?.names.find(({ id }) => id === place?.id)
      if (!place || !name || isSilent()) return
      const { t, language } = i18n()
      // One name is "شخص"; the legend's "أشخاص" is for many.
      const kind = labels[language].kinds[name.kind]
      const count = name.mentions.length
      announcer.say(t('say.place', { name: name.name, kind, index: place.index + 1, count }))
    },
    marks() {
      if (!isSilent()) announcer.say(i18n().t(state.settings.marks ? 'panel.marksShown' : 'panel.marksHidden'))
    },
  }
}
