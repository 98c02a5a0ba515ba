import type { ComponentChildren } from 'preact'
import type { SourceView } from '../../lib/analysis/view.ts'
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

/** Where a statement of ours comes from: outlet and date, each a link. */
export function Sources({ sources }: { sources: readonly SourceView[] }) {
  const i18n = useI18n()
  if (sources.length === 0) return null
  return (
    <ul class="sources" aria-label={i18n.t('sources.title')}>
      {sources.map((source) => (
        <li key={source.url}>
          <ExternalLink url={source.url} quiet>
            <Bdi text={source.outlet === '' ? hostOf(source.url) : source.outlet} />
          </ExternalLink>
          {source.date !== null && (
            <>
              {' '}
              <time dateTime={source.date}>{i18n.date(source.date)}</time>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
