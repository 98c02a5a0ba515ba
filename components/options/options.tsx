import type { ComponentChildren } from 'preact'
import { Brand } from '../ui/brand.tsx'
import { Button } from '../ui/button.tsx'
import { Root, useI18n } from '../ui/root.tsx'
import { About } from './about.tsx'
import { AppearancePart } from './appearance.tsx'
import { DataPart } from './data.tsx'
import { HiddenPart } from './hidden.tsx'
import { PacksPart } from './packs.tsx'
import { SitesPart } from './sites.tsx'
import type { OptionsProps } from './types.ts'

const parts = ['appearance', 'sites', 'keys', 'packs', 'hidden', 'data', 'about'] as const

const nothingLocked: ReadonlySet<string> = new Set()
type PartId = (typeof parts)[number]

/** The settings, in a tab of their own. Every change counts at once; nothing has to be saved. */
export function Options(props: OptionsProps) {
  return (
    <Root i18n={props.i18n} look={props.appearance} class="page">
      <OptionsInside {...props} />
    </Root>
  )
}

function OptionsInside(props: OptionsProps) {
  const i18n = useI18n()
  const shown = parts.filter(
    (part) => (part !== 'keys' || props.keys.length > 0) && (part !== 'hidden' || props.hidden !== undefined),
  )
  return (
    <>
      <header class="page-head">
        <Brand />
        <h1>{i18n.t('settings')}</h1>
        <nav aria-label={i18n.t('settings')}>
          <ul class="page-nav">
            {shown.map((part) => (
              <li key={part}>
                <a class="link link-quiet" href={`#${part}`}>
                  {i18n.t(`options.${part}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <p class="notice" role="status">
        {props.notice && i18n.t(`notice.${props.notice.kind}`, { field: props.notice.detail ?? '' })}
      </p>
      <main class="page-main">
        <OptionsPart id="appearance">
          <AppearancePart
            appearance={props.appearance}
            onAppearance={props.onAppearance}
            locked={props.locked ?? nothingLocked}
          />
        </OptionsPart>
        <OptionsPart id="sites">
          <SitesPart {...props} />
        </OptionsPart>
        {props.keys.length > 0 && (
          <OptionsPart id="keys">
            <Keys keys={props.keys} onKeys={props.onKeys} />
          </OptionsPart>
        )}
        <OptionsPart id="packs">
          <PacksPart {...props} />
        </OptionsPart>
        {props.hidden && (
          <OptionsPart id="hidden">
            <HiddenPart hidden={props.hidden} onShowLink={props.onShowLink} />
          </OptionsPart>
        )}
        <OptionsPart id="data">
          <DataPart {...props} />
        </OptionsPart>
        <OptionsPart id="about">
          <About version={props.version} permissions={props.permissions} packs={props.packs} />
        </OptionsPart>
      </main>
    </>
  )
}

function OptionsPart({ id, children }: { id: PartId; children: ComponentChildren }) {
  const i18n = useI18n()
  return (
    <section id={id} class="page-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{i18n.t(`options.${id}`)}</h2>
      {children}
    </section>
  )
}

/** The key commands as they are bound now; the browser's own page changes them. */
export function Keys({ keys, onKeys }: Pick<OptionsProps, 'keys' | 'onKeys'>) {
  const i18n = useI18n()
  return (
    <>
      <dl class="keys">
        {keys.map((line) => (
          <div key={line.command}>
            <dt>{i18n.t(`keys.${line.command}`)}</dt>
            <dd>
              {line.keys === '' ? (
                <span class="hint">{i18n.t('keys.none')}</span>
              ) : (
                <kbd dir="ltr" lang="en">
                  {line.keys}
                </kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {onKeys && <Button onClick={onKeys}>{i18n.t('keys.change')}</Button>}
    </>
  )
}
