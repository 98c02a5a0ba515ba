import type { HiddenLink } from '../../lib/analysis/hidden-links.ts'
import { Button } from '../ui/button.tsx'
import { More } from '../ui/disclosure.tsx'
import { ExternalLink, hostOf } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { OptionsProps } from './types.ts'

/** Links that the reader called wrong: where each is hidden, since when, and the way back. */
export function HiddenPart({ hidden = [], onShowLink }: Pick<OptionsProps, 'hidden' | 'onShowLink'>) {
  const i18n = useI18n()
  return (
    <>
      <p class="running">{i18n.t(hidden.length === 0 ? 'hidden.none' : 'hidden.intro')}</p>
      {hidden.length > 0 && (
        <More
          items={hidden}
          first={10}
          class="hidden-list"
          render={(link) => (
            <HiddenRow key={`${link.id} ${link.page ?? ''} ${link.form ?? ''}`} link={link} onShow={onShowLink} />
          )}
        />
      )}
    </>
  )
}

type HiddenRowProps = { link: HiddenLink; onShow: ((link: HiddenLink) => void) | undefined }

export function HiddenRow({ link, onShow }: HiddenRowProps) {
  const i18n = useI18n()
  return (
    <li class="hidden-row">
      <div class="hidden-words">
        <p>
          {link.form !== undefined && link.form !== link.name && (
            <>
              <Bdi text={link.form} /> <span aria-hidden="true">{i18n.dir === 'rtl' ? '←' : '→'}</span>{' '}
            </>
          )}
          <Bdi text={link.name} />
        </p>
        <p class="hint">
          {link.page === null ? (
            i18n.t('hidden.everywhere')
          ) : (
            <>
              {i18n.t('hidden.onPage')}{' '}
              <ExternalLink url={link.page} quiet>
                <bdi dir="ltr">{hostOf(link.page)}</bdi>
              </ExternalLink>
            </>
          )}
          {i18n.t('comma')}
          <time dateTime={link.on}>{i18n.date(link.on)}</time>
        </p>
      </div>
      {onShow && (
        <Button label={i18n.t('hidden.showOf', { name: link.name })} onClick={() => onShow(link)}>
          {i18n.t('hidden.show')}
        </Button>
      )}
    </li>
  )
}
