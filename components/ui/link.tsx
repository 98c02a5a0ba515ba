import type { ComponentChildren } from 'preact'
import type { SourceView } from '../../lib/analysis/view.ts'
import { More } from './disclosure.tsx'
import { useI18n } from './root.tsx'
import { Bdi } from './text.tsx'

type ExternalLinkProps = { url: string; children: ComponentChildren; quiet?: boolean; lang?: string | undefined }

/**
 * A link out. Only web addresses become links. The address is set again from our own value when it is used: in Firefox
 * a page can reach into a closed shadow root and rewrite the element (platform.md §3.3).
 */
export function ExternalLink({ url, children, quiet = false, lang }: ExternalLinkProps) {
  const i18n = useI18n()
  if (!/^https?:\/\//i.test(url)) return <span lang={lang}>{children}</span>
  const restore = (event: { currentTarget: HTMLAnchorElement }): void => {
    // Only where it differs: a changed attribute is what the panel's host takes for the page's doing.
    if (event.currentTarget.getAttribute('href') !== url) event.currentTarget.href = url
  }
  return (
    <a
      class={quiet ? 'link link-quiet' : 'link'}
      href={url}
      lang={lang}
      target="_blank"
      rel="noopener noreferrer"
      onPointerDown={restore}
      onClick={restore}
      onAuxClick={restore}
    >
      {children}
      <span class="unseen">{i18n.t('link.newTab')}</span>
    </a>
  )
}

/** Host of an address without `www.`; the address itself where it cannot be read. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}

/** So many sources of one statement are shown at once. */
const firstSources = 4

/** Where a statement of ours comes from: outlet and date, each a link; many of them on demand. */
export function Sources({ sources }: { sources: readonly SourceView[] }) {
  if (sources.length === 0) return null
  return (
    <div class="sources">
      <More items={sources} first={firstSources} render={(source) => <Source key={source.url} source={source} />} />
    </div>
  )
}

function Source({ source: { url, outlet, date } }: { source: SourceView }) {
  const i18n = useI18n()
  return (
    <li>
      <ExternalLink url={url} quiet>
        <Bdi text={outlet === '' ? hostOf(url) : outlet} />
      </ExternalLink>
      {date !== null && (
        <>
          {' '}
          <time dateTime={date}>{i18n.date(date)}</time>
        </>
      )}
    </li>
  )
}
