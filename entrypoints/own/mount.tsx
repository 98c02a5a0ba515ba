import { render, type ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { SettingsInForce } from '../../lib/store/settings.ts'
import { keepFocus } from './keep-focus.ts'
import { i18nOf, useSettings } from './settings.ts'

export type PageProps = { settings: SettingsInForce }

/** Draws an extension page as soon as the settings are known, in the reader's language. */
export function mountPage(Page: ComponentType<PageProps>): void {
  function Whole() {
    const settings = useSettings()
    useEffect(() => {
      if (!settings) return
      const { language, dir, t } = i18nOf(settings)
      document.documentElement.lang = language
      document.documentElement.dir = dir
      document.title = t('app.name')
    }, [settings?.language])
    return settings && <Page settings={settings} />
  }
  keepFocus(document)
  const place = document.querySelector('#app')
  if (place) render(<Whole />, place)
}
