import type { ExtraKind, Kind } from '../../lib/analysis/view.ts'
import { Choice } from '../ui/choice.tsx'
import { KindMark, kindOrder } from '../ui/kinds.tsx'
import { Locked } from '../ui/locked.tsx'
import { useI18n } from '../ui/root.tsx'
import { Switch } from '../ui/switch.tsx'
import type { Appearance } from './types.ts'

type AppearancePartProps = {
  appearance: Appearance
  onAppearance: (change: (before: Appearance) => Appearance) => void
  locked: ReadonlySet<string>
}

const extras: readonly ExtraKind[] = ['date', 'quantity', 'speaker']

/** Those that are chosen, with one of them more or less, in the order of all. */
function withOne<T>(all: readonly T[], chosen: readonly T[], { one, on }: { one: T; on: boolean }): T[] {
  return all.filter((other) => (other === one ? on : chosen.includes(other)))
}

/** Language, digits, theme and size; which names are marked, and when the panel opens. */
export function AppearancePart({ appearance, onAppearance, locked }: AppearancePartProps) {
  const i18n = useI18n()
  // What is shown may be a moment old: each change is made in what holds when it is written down.
  const change = (part: Partial<Appearance>): void => onAppearance((before) => ({ ...before, ...part }))
  const withKind = (kind: Kind, on: boolean): void =>
    onAppearance((before) => ({ ...before, kinds: withOne(kindOrder, before.kinds, { one: kind, on }) }))
  const withExtra = (kind: ExtraKind, on: boolean): void =>
    onAppearance((before) => ({ ...before, extras: withOne(extras, before.extras, { one: kind, on }) }))

  return (
    <>
      <Choice
        label={i18n.t('appearance.language')}
        value={appearance.language}
        locked={locked.has('language')}
        options={[
          { value: 'ar', label: 'العربية', lang: 'ar' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChange={(language) => change({ language })}
      />
      <Choice
        label={i18n.t('appearance.digits')}
        value={appearance.digits}
        locked={locked.has('digits')}
        options={[
          { value: 'western', label: '0123456789' },
          { value: 'eastern', label: '٠١٢٣٤٥٦٧٨٩' },
        ]}
        onChange={(digits) => change({ digits })}
      />
      <Choice
        label={i18n.t('appearance.theme')}
        value={appearance.theme}
        locked={locked.has('theme')}
        options={[
          { value: 'auto', label: i18n.t('theme.auto') },
          { value: 'light', label: i18n.t('theme.light') },
          { value: 'dark', label: i18n.t('theme.dark') },
        ]}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={i18n.t('appearance.size')}
        value={appearance.size}
        locked={locked.has('size')}
        options={[
          { value: 'small', label: i18n.t('size.small') },
          { value: 'medium', label: i18n.t('size.medium') },
          { value: 'large', label: i18n.t('size.large') },
        ]}
        onChange={(size) => change({ size })}
      />
      <Choice
        label={i18n.t('appearance.font')}
        value={appearance.font}
        locked={locked.has('font')}
        options={[
          { value: 'naskh', label: i18n.t('font.naskh') },
          { value: 'system', label: i18n.t('font.system') },
          { value: 'serif', label: i18n.t('font.serif') },
        ]}
        onChange={(font) => change({ font })}
      />
      <Choice
        label={i18n.t('appearance.density')}
        value={appearance.density}
        locked={locked.has('density')}
        options={[
          { value: 'first', label: i18n.t('density.first') },
          { value: 'all', label: i18n.t('density.all') },
        ]}
        onChange={(density) => change({ density })}
      />
      <fieldset class="choice" disabled={locked.has('kinds')}>
        <legend>
          {i18n.t('appearance.kinds')}
          {locked.has('kinds') && <Locked />}
        </legend>
        <div class="choice-options choice-kinds">
          {kindOrder.map((kind) => (
            <label key={kind} class="choice-option">
              <input
                type="checkbox"
                checked={appearance.kinds.includes(kind)}
                onChange={(event) => withKind(kind, event.currentTarget.checked)}
              />
              <KindMark kind={kind}>{i18n.t(`kind.${kind}`)}</KindMark>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="choice" disabled={locked.has('extras')}>
        <legend>
          {i18n.t('appearance.extras')}
          {locked.has('extras') && <Locked />}
        </legend>
        <div class="choice-options choice-kinds">
          {extras.map((kind) => (
            <label key={kind} class="choice-option">
              <input
                type="checkbox"
                checked={appearance.extras.includes(kind)}
                onChange={(event) => withExtra(kind, event.currentTarget.checked)}
              />
              <span>{i18n.t(`extra.${kind}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Choice
        label={i18n.t('appearance.panel')}
        value={appearance.panel}
        locked={locked.has('panel')}
        options={[
          { value: 'auto', label: i18n.t('panel.auto') },
          { value: 'ask', label: i18n.t('panel.ask') },
        ]}
        onChange={(panel) => change({ panel })}
      />
      <Switch
        on={appearance.hover}
        onChange={(hover) => change({ hover })}
        disabled={locked.has('hover')}
        hint={locked.has('hover') ? i18n.t('locked') : i18n.t('appearance.hoverHint')}
      >
        {i18n.t('appearance.hover')}
      </Switch>
      <Switch
        on={appearance.announce}
        onChange={(announce) => change({ announce })}
        disabled={locked.has('announce')}
        hint={locked.has('announce') ? i18n.t('locked') : i18n.t('appearance.announceHint')}
      >
        {i18n.t('appearance.announce')}
      </Switch>
    </>
  )
}
