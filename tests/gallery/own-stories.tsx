/** The extension's own pages in every state. */
import { useState } from 'preact/hooks'
import { ExportPage } from '../../components/export/export.tsx'
import type { ExportPageProps } from '../../components/export/types.ts'
import { Options } from '../../components/options/options.tsx'
import { PackAdd } from '../../components/options/pack-add.tsx'
import type { Installing, PackActions } from '../../components/options/types.ts'
import { arrangementFrom } from '../../components/panel/arrangement.ts'
import type { PanelProps } from '../../components/panel/types.ts'
import { Popup } from '../../components/popup/popup.tsx'
import type { PageStatus, PopupProps } from '../../components/popup/types.ts'
import { SidePanelPage } from '../../components/sidepanel/sidepanel.tsx'
import { Root } from '../../components/ui/root.tsx'
import { Welcome } from '../../components/welcome/welcome.tsx'
import { createI18n } from '../../lib/platform/i18n.ts'
import { analyseForGallery, hidden, keys, outcomes, packs, sites, statuses } from './pages.ts'
import { call, type Story } from './story.ts'
import { fullView } from './views.ts'

const popup =
  (status: PageStatus, siteOn: boolean | null = true, more: Pick<PopupProps, 'locked' | 'unsaved'> = {}): Story =>
  ({ i18n, appearance }) => (
    <Popup
      i18n={i18n}
      appearance={appearance}
      host={siteOn === null ? null : 'example.org'}
      status={status}
      {...more}
      marksShown
      onMarks={call('marks')}
      siteOn={siteOn}
      onSite={call('site')}
      everywhereOff={status.state === 'off' && status.scope === 'everywhere'}
      onEverywhereOff={call('everywhere')}
      onPanel={call('panel')}
      onNative={call('native')}
      onRead={call('read')}
      onExport={call('export')}
      onSettings={call('settings')}
      packs={
        status.state === 'loading'
          ? null
          : [
              { id: 'syria-us-isis', title: 'سوريا وواشنطن وداعش', version: '1.0.0', asOf: '2026-04-22', stale: false },
              ...(status.state === 'names'
                ? [{ id: 'newsroom', title: 'حزمة غرفة الأخبار', version: '0.2.0', asOf: '2024-01-31', stale: true }]
                : []),
            ]
      }
    />
  )

const packActions: PackActions = {
  onSwitch: call('pack-switch'),
  onRemove: call('pack-remove'),
  onFile: call('pack-file'),
  onAddress: call('pack-address'),
  onUpdate: call('pack-update'),
  onDaily: call('pack-daily'),
  onAccept: call('pack-accept'),
  onDismiss: call('pack-dismiss'),
  onAllow: call('pack-allow'),
}

const packAdd =
  (installing: Installing): Story =>
  ({ i18n, appearance }) => (
    <Root i18n={i18n} look={appearance} class="page">
      <main class="page-main">
        <PackAdd installing={installing} actions={packActions} />
      </main>
    </Root>
  )

const LiveOptions: Story = ({ appearance: first }) => {
  const [appearance, setAppearance] = useState(first)
  return (
    <Options
      i18n={createI18n(appearance.language, appearance.digits)}
      appearance={appearance}
      onAppearance={(change) => {
        call('appearance')(change(appearance))
        setAppearance(change)
      }}
      sites={sites}
      allSites={false}
      onAllSites={call('all-sites')}
      onSite={call('site')}
      onForgetSite={call('forget')}
      hidden={hidden}
      onShowLink={call('show-link')}
      keys={keys}
      onKeys={call('keys')}
      packs={packs}
      packActions={packActions}
      installing={{ busy: false, outcome: null, closedHost: null }}
      onExportSettings={call('export')}
      onImportSettings={call('import')}
      onEraseAll={call('erase')}
      permissions={['storage', 'scripting', 'activeTab', 'sidePanel']}
      version="0.1.0"
      notice={{ kind: 'saved', detail: null }}
    />
  )
}

/** As under an administrator who fixes some settings, keeps everything on and allows no packs to be added. */
const LockedOptions: Story = ({ i18n, appearance }) => (
  <Options
    i18n={i18n}
    appearance={appearance}
    onAppearance={call('appearance')}
    locked={new Set(['theme', 'kinds', 'hover'])}
    sites={sites.map((site, index) => ({ ...site, locked: index === 0 }))}
    allSites={false}
    onSite={call('site')}
    hidden={[]}
    keys={keys}
    packs={packs.slice(0, 1)}
    packActions={packActions}
    packsLocked="all"
    installing={{ busy: false, outcome: null, closedHost: null }}
    permissions={['storage']}
    version="0.1.0"
    notice={{ kind: 'import.spoilt', detail: 'theme' }}
  />
)

const longTitle = 'حزمة مكتب المتابعة المشتركة لتنفيذ اتفاق العاشر من آذار (CJTF-OIR Liaison Desk, 2025–2026)'

/** A hundred of everything, with long names. */
const CrowdedOptions: Story = ({ i18n, appearance }) => (
  <Options
    i18n={i18n}
    appearance={appearance}
    onAppearance={call('appearance')}
    sites={Array.from({ length: 100 }, (_, index) => ({
      host: `a-rather-long-name-of-a-host-number-${index}.example.org`,
      name: index % 3 === 0 ? longTitle : null,
      granted: index % 5 !== 0,
      off: index % 7 === 0,
    }))}
    allSites
    onAllSites={call('all-sites')}
    onSite={call('site')}
    onForgetSite={call('forget')}
    hidden={Array.from({ length: 100 }, (_, index) => ({
      id: `id-${index}`,
      name: index % 4 === 0 ? longTitle : `Abu Muhammad al-${index}`,
      page: index % 2 === 0 ? null : `https://a-rather-long-name-of-a-host-number-${index}.example.org/x`,
      on: '2025-12-01',
    }))}
    onShowLink={call('show-link')}
    keys={[]}
    packs={packs.map((pack) => ({ ...pack, title: longTitle, stale: true }))}
    packActions={packActions}
    installing={{ busy: false, outcome: null, closedHost: null }}
    permissions={['storage', 'scripting', 'activeTab', 'alarms', 'sidePanel']}
    version="0.1.0"
    notice={null}
  />
)

const BareOptions: Story = ({ i18n, appearance }) => (
  <Options
    i18n={i18n}
    appearance={appearance}
    onAppearance={call('appearance')}
    sites={null}
    allSites
    onSite={call('site')}
    keys={[]}
    packs={null}
    permissions={[]}
    version="0.1.0"
    notice={null}
  />
)

const LiveWelcome: Story = ({ appearance: first }) => {
  const [appearance, setAppearance] = useState(first)
  return (
    <Welcome
      i18n={createI18n(appearance.language, appearance.digits)}
      appearance={appearance}
      onLanguage={(language) => setAppearance({ ...appearance, language })}
      analyse={analyseForGallery}
      grantedSites={63}
      allSites={false}
      onAllSites={call('all-sites')}
      onSettings={call('settings')}
      keys={keys}
    />
  )
}

const sidePanel =
  (status: PageStatus, unsaved = false): Story =>
  ({ i18n, appearance }) => (
    <SidePanelPage
      i18n={i18n}
      appearance={appearance}
      panel={null}
      status={status}
      unsaved={unsaved}
      onRead={call('read')}
    />
  )

const exporting =
  (subject: ExportPageProps['subject'], outcome: ExportPageProps['outcome'] = null): Story =>
  ({ i18n, appearance }) => (
    <ExportPage
      i18n={i18n}
      look={appearance}
      subject={subject}
      onSave={call('save')}
      onCopy={call('copy')}
      outcome={outcome}
    />
  )

const subject = {
  title: 'واشنطن ودمشق تدمّران مخابئ سلاح لتنظيم داعش (ISIS) في ريف دمشق',
  host: 'example.org',
  published: '2025-12-01',
  names: 11,
}

export const ownStories: Readonly<Record<string, Story>> = {
  ...Object.fromEntries(
    Object.entries(statuses).map(([id, status]) => [
      `popup-${id}`,
      popup(
        status,
        ['restricted', 'no-files', 'loading'].includes(status.state)
          ? null
          : status.state !== 'off' && status.state !== 'no-access',
      ),
    ]),
  ),
  'popup-crowded': popup({
    state: 'event',
    title: `${longTitle} ${longTitle}`,
    sure: false,
    reports: 163,
    origins: 100,
    unknown: 0,
    counts: { person: 100, group: 31, body: 2, place: 45, law: 1, event: 11, other: 7 },
  }),
  'popup-unsaved': popup({ state: 'failed' }, true, { unsaved: true }),
  'popup-locked': popup({ state: 'off', scope: 'policy' }, false, {
    locked: { marks: true, site: true, everywhere: true },
  }),
  'sidepanel-yours': ({ i18n, appearance }) => {
    const view = fullView(i18n.language)
    const panel: PanelProps = {
      view,
      i18n,
      layout: 'page',
      state: arrangementFrom({ slim: false, order: [], folded: [] }),
      onState: call('state'),
      marksShown: true,
      onGo: call('go'),
      place: null,
      onPlace: call('place'),
      canReturn: false,
      cards: [],
      onOpenCard: call('open'),
      onCardBack: call('back'),
    }
    const yours = {
      host: 'example.org',
      siteOn: true,
      locked: false,
      onSite: call('site'),
      hidden,
      onShowLink: call('show-link'),
    }
    return (
      <SidePanelPage i18n={i18n} appearance={appearance} panel={panel} yours={yours} status={{ state: 'loading' }} />
    )
  },
  'sidepanel-unsaved': sidePanel({ state: 'failed' }, true),
  'sidepanel-silent': sidePanel({ state: 'silent', reason: 'not-article' }),
  ...Object.fromEntries(Object.entries(outcomes).map(([id, installing]) => [`pack-add-${id}`, packAdd(installing)])),
  export: exporting(subject),
  'export-saved': exporting(
    { ...subject, title: null, published: null, host: null, names: 1 },
    { done: 'saved', file: 'hawamish-example.org-2025-12-01.jsonld' },
  ),
  'export-gone': exporting('gone'),
  options: LiveOptions,
  'options-bare': BareOptions,
  'options-locked': LockedOptions,
  'options-crowded': CrowdedOptions,
  welcome: LiveWelcome,
}
