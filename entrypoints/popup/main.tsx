import '../../assets/styles/page.css'
import { Popup } from '../../components/popup/popup.tsx'
import type { PageStatus } from '../../components/popup/types.ts'
import { browser } from '../../lib/platform/browser.ts'
import { withSite } from '../../lib/store/settings.ts'
import { ask } from '../own/ask.ts'
import { mountPage, type PageProps } from '../own/mount.tsx'
import { nativePanel } from '../own/native-panel.ts'
import { usePacks } from '../own/packs.ts'
import { appearanceOf, i18nOf, useChanges } from '../own/settings.ts'
import { requestSite } from '../own/sites.ts'
import {
  isPressed,
  siteOnIn,
  statusOf,
  useMarks,
  usePatience,
  usePresentTab,
  useReadNow,
  useTabState,
} from '../own/tab.ts'

function PopupPage({ settings }: PageProps) {
  const tab = usePresentTab()
  const known = useTabState(tab, settings)
  const { state } = known
  const { read, refused } = useReadNow(tab, known)
  const { unsaved, keep } = useChanges()
  const marks = useMarks({ tab, state, settings, keep })
  const packs = usePacks(settings.language)
  const native = nativePanel()
  const siteOn = siteOnIn(tab, state)
  const seen = usePatience(statusOf(known, isPressed()))
  const status: PageStatus =
    tab?.private && siteOn === false && seen.state === 'failed' ? { state: 'off', scope: 'site' } : seen
  const host = state?.host ?? null

  /** The browser asks first, within the click, and its question may close the popup: nothing that is kept waits for it. */
  const switchSite = (on: boolean): void => {
    if (!tab || host === null) return
    // Nothing of a private window is written down, by the browser neither: there the switch works on this tab alone, for
    // which the click on the button is leave enough.
    const asked = on && !state?.granted && !tab.private ? requestSite(host) : Promise.resolve(true)
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
      siteOn={siteOn}
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
