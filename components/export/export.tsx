import { useState } from 'preact/hooks'
import type { ExportFormat } from '../../lib/analysis/export/types.ts'
import { Brand } from '../ui/brand.tsx'
import { Button } from '../ui/button.tsx'
import { Root, useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { ExportPageProps, ExportSubject } from './types.ts'

const formats: readonly ExportFormat[] = ['markdown', 'csv', 'json', 'annotation']

/** Where an analysis is saved or copied: each form with what is in it, so that nothing is given away unseen. */
export function ExportPage(props: ExportPageProps) {
  return (
    <Root i18n={props.i18n} look={props.look} class="page">
      <ExportInside {...props} />
    </Root>
  )
}

function ExportInside(props: ExportPageProps) {
  const { subject, outcome } = props
  const i18n = useI18n()
  return (
    <>
      <header class="page-head">
        <Brand />
        <h1>{i18n.t('export.title')}</h1>
      </header>
      <main class="page-main">
        <Subject subject={subject} />
        {subject !== null && subject !== 'gone' && (
          <>
            <p class="running export-private">{i18n.t('export.private')}</p>
            <p class="notice" role="status">
              {outcome && i18n.t(`export.${outcome.done}`)}
              {outcome?.file != null && (
                <>
                  {' '}
                  <bdi dir="ltr">{outcome.file}</bdi>
                </>
              )}
            </p>
            <ul class="exports">
              {formats.map((format) => (
                <Form key={format} {...props} format={format} />
              ))}
            </ul>
          </>
        )}
      </main>
    </>
  )
}

function Subject({ subject }: { subject: ExportSubject | 'gone' | null }) {
  const i18n = useI18n()
  if (subject === null) return <p role="status">{i18n.t('status.loading')}</p>
  if (subject === 'gone') return <p role="status">{i18n.t('export.gone')}</p>
  const { title, host, published, names } = subject
  return (
    <section class="export-subject" aria-label={i18n.t('export.subject')}>
      <p class="lead-title">
        <Bdi text={title ?? i18n.t('export.untitled')} />
      </p>
      <p class="lead-line">
        {host !== null && (
          <span>
            <bdi dir="ltr">{host}</bdi>
          </span>
        )}
        <span>{published === null ? i18n.t('related.noDate') : i18n.date(published)}</span>
        <span>{i18n.plural('count.names', names)}</span>
      </p>
    </section>
  )
}

type FormProps = ExportPageProps & { format: ExportFormat }

function Form({ format, onSave, onCopy }: FormProps) {
  const i18n = useI18n()
  const [wholeText, setWholeText] = useState(false)
  const choice = { format, wholeText: format === 'json' && wholeText }
  const name = i18n.t(`export.${format}`)
  return (
    <li class="export-form" data-format={format}>
      <h2>{name}</h2>
      <p>{i18n.t(`export.${format}.what`)}</p>
      {format === 'json' && (
        <label class="choice-option">
          <input type="checkbox" checked={wholeText} onChange={(event) => setWholeText(event.currentTarget.checked)} />
          <span>{i18n.t('export.wholeText')}</span>
        </label>
      )}
      <div class="actions">
        <Button onClick={() => onSave(choice)} label={i18n.t('export.saveOf', { format: name })}>
          {i18n.t('export.save')}
        </Button>
        <Button icon="copy" onClick={() => onCopy(choice)} label={i18n.t('export.copyOf', { format: name })}>
          {i18n.t('export.copy')}
        </Button>
      </div>
    </li>
  )
}
