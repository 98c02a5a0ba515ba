import '../../assets/styles/page.css'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Options } from '../../components/options/options.tsx'
import type { Appearance, Notice, OptionsProps } from '../../components/options/types.ts'
import type { PackSummary } from '../../lib/messages/contract.ts'
import { browser } from '../../lib/platform/browser.ts'
import { patternsOf } from '../../lib/platform/hosts.ts'
import {
  changeOwnSettings,
  changeSettings,
  eraseSettings,
  loadOwnSettings,
  withoutHiddenLink,
  withSite,
} from '../../lib/store/settings.ts'
import { isClosed, type Policy } from '../../lib/store/policy.ts'
import { MOST_SETTINGS_BYTES, readSettingsFile, writeSettingsFile } from '../../lib/store/settings-file.ts'
import { ask } from '../own/ask.ts'
import { shortcutSettings, useKeys } from '../own/keys.ts'
import { mountPage, type PageProps } from '../own/mount.tsx'
import { usePacks, usePackWork } from '../own/packs.ts'
import { saveFile } from '../own/save-file.ts'
import { appearanceOf, i18nOf, isKept, lockedIn } from '../own/settings.ts'
import {
  everySite,
  giveBack,
  grantsAll,
  hostsOf,
  requestAll,
  requestSite,
  siteLines,
  useGranted,
} from '../own/sites.ts'

function usePackSummary(language: string): PackSummary | null {
  const [summary, setSummary] = useState<PackSummary | null>(null)
  useEffect(() => {
    void ask({ type: 'pack-info' }).then((reply) => reply.ok && setSummary(reply.value))
  }, [language])
  return summary
}

/** The text of a file; null when it is too large for what it should be, or was taken away. */
async function readText(file: File): Promise<string | null> {
  if (file.size > MOST_SETTINGS_BYTES) return null
  try {
    return await file.text()
  } catch {
    return null
  }
}

/** Erases everything that is kept on this device: settings and installed packs. False when some of it is still there. */
async function eraseAll(): Promise<boolean> {
  const [packs, settings] = await Promise.all([ask({ type: 'packs-erase' }), isKept(eraseSettings())])
  return packs.ok && settings
}

function packsLockedBy({ packs }: Policy): OptionsProps['packsLocked'] {
  if (packs === 'none') return 'all'
  return packs === 'file' ? 'addresses' : null
}

function OptionsPage({ settings }: PageProps) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const keys = useKeys()
  const summary = usePackSummary(settings.language)
  const granted = useGranted()
  const names = useMemo(() => new Map(summary?.outlets.map(({ host, name }) => [host, name])), [summary])
  const tell = (kind: Notice['kind']): void => setNotice({ kind, detail: null })
  const tellSaved = (kept: boolean): void => tell(kept ? 'saved' : 'failed')
  const packs = usePacks(settings.language)
  const { installing, actions } = usePackWork(packs, () => tell('failed'))

  const setAppearance = (change: (before: Appearance) => Appearance): void =>
    void isKept(changeSettings((before) => ({ ...before, ...change(appearanceOf(before)) }))).then(tellSaved)

  const switchSite = ({ host, on }: { host: string; on: boolean }): void => {
    const isMissing = granted !== null && !grantsAll(granted) && !hostsOf(granted).includes(host)
    const asked = on && isMissing ? requestSite(host) : Promise.resolve(true)
    void asked.then(async (leave) => {
      tellSaved(leave && (await isKept(changeSettings((before) => withSite(before, host, on)))))
    })
  }

  const isLocked = (host: string): boolean => isClosed(settings.policy, host)

  const forgetSite = (host: string): void => {
    void giveBack(patternsOf(host)).then(async (gone) => {
      // What the browser keeps granted is at least left alone.
      tellSaved(await isKept(changeSettings((before) => withSite(before, host, gone))))
    })
  }

  const importSettings = async (file: File): Promise<void> => {
    const text = await readText(file)
    if (text === null) return tell('import.not-settings')
    const read = readSettingsFile(text)
    if (!read.ok) return setNotice({ kind: `import.${read.error.code}`, detail: read.error.message || null })
    return tell((await isKept(changeOwnSettings((own) => ({ ...own, ...read.value })))) ? 'imported' : 'failed')
  }

  const exportSettings = async (): Promise<void> => {
    const content = writeSettingsFile(await loadOwnSettings())
    saveFile({ name: 'hawamish-settings.json', type: 'application/json', content })
  }

  return (
    <Options
      i18n={i18nOf(settings)}
      appearance={appearanceOf(settings)}
      onAppearance={setAppearance}
      locked={lockedIn(settings)}
      hidden={settings.hiddenLinks.toReversed()}
      onShowLink={(link) => void isKept(changeSettings((before) => withoutHiddenLink(before, link))).then(tellSaved)}
      sites={granted && siteLines(granted, { sitesOff: settings.sitesOff, names, isLocked })}
      allSites={granted !== null && grantsAll(granted)}
      onAllSites={(on) => void (on ? requestAll() : giveBack([everySite]))}
      onSite={switchSite}
      onForgetSite={forgetSite}
      keys={keys}
      onKeys={shortcutSettings() ?? undefined}
      packs={packs}
      packActions={actions}
      packsLocked={packsLockedBy(settings.policy)}
      installing={installing}
      onExportSettings={() => void isKept(exportSettings()).then((saved) => tell(saved ? 'exported' : 'failed'))}
      onImportSettings={(file) => void importSettings(file)}
      onEraseAll={() => void eraseAll().then((gone) => tell(gone ? 'erased' : 'failed'))}
      permissions={browser.runtime.getManifest().permissions ?? []}
      version={browser.runtime.getManifest().version}
      notice={notice}
    />
  )
}

mountPage(OptionsPage)
