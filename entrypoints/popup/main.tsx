import '../../assets/styles/page.css'
import { Popup } from '../../components/popup/popup.tsx'
import { browser } from '../../lib/platform/browser.ts'
import { withSite } from '../../lib/store/settings.ts'
import { ask } from '../own/ask.ts'
import { mountPage, type PageProps } from '../own/mount.tsx'
import { nativePanel } from '../own/native-panel.ts'
import { usePacks } from '../own/packs.ts'
import { appearanceOf, i18nOf, useChanges } from '../own/settings.ts'
import { requestSite } from '../own/sites.ts'
import { isPressed, statusOf, useMarks, usePatience, usePresentTab, useReadNow, useTabState } from '../own/tab.ts'

function PopupPage({ settings }: PageProps) {
  const tab = usePresentTab()
  const known = useTabState(tab, settings)
  const { state } = known
  const { read, refused } = useReadNow(tab, known)
  const { unsaved, keep } = useChanges()
  const marks = useMarks({ tab, state, settings, keep })
  const packs = usePacks(settings.language)
  const native = nativePanel()
  const status = usePatience(statusOf(known, isPressed()))
  const host = state?.host ?? null

  /** The browser asks first, within the click, and its question may close the popup: nothing that is kept waits for it. */
  const switchSite = (on: boolean): void => {
    if (!tab || host === null) return
    const asked = on && !state?.granted ? requestSite(host) : Promise.resolve(true)
    // Nothing of a private window is written down: there the switch works on this tab alone.
    const kept = tab.private ? null : keep((before) => withSite(before, host, on))
    void Promise.all([asked, kept]).then(async ([granted]) => {
      if (granted && tab.private) await ask(on ? { type: 'tab-read', tab: tab.id } : { type: 'tab-stop', tab: tab.id })
      known.again()
    })
  }

  const open = (): void => {
    if (tab) void ask({ type: 'tab-panel', tab: tab.id, show: true }).then(() => window.close())
  }

  return (
    <Popup
      i18n={i18nOf(settings)}
      appearance={appearanceOf(settings)}
      host={host}
      // A click on the toolbar button opens every page but those that the browser keeps closed.
      status={refused ? { state: 'restricted' } : status}
      marksShown={marks.shown}
      onMarks={marks.onMarks}
      locked={{
        marks: 'marks' in settings.policy.fixed,
        site: state?.off === 'policy',
        everywhere: 'on' in settings.policy.fixed,
      }}
      siteOn={
        state && state.closed === null && host !== null
          ? state.granted && state.off !== 'site' && state.off !== 'policy'
          : null
      }
      onSite={switchSite}
      everywhereOff={!settings.on}
      onEverywhereOff={(off) => void keep((before) => ({ ...before, on: !off }))}
      onPanel={open}
      onNative={
        native && tab
          ? () => {
              native(tab.id)
              window.close()
            }
          : undefined
      }
      onRead={read}
      onExport={() => {
        if (tab) void ask({ type: 'tab-export-page', tab: tab.id }).then(() => window.close())
      }}
      unsaved={unsaved || marks.unsaved}
      onSettings={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      packs={packs && packs.filter(({ on }) => on)}
    />
  )
}

mountPage(PopupPage)
