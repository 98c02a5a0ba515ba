import type { MarginView } from '../../lib/analysis/view.ts'
import { useI18n } from '../ui/root.tsx'

/** The first glance: which event, when and where, on how many origins its reports rest. Without an event, that. */
export function Lead({ view }: { view: MarginView }) {
  const i18n = useI18n()
  const { event } = view
  if (!event) {
    return (
      <div class="lead">
        <h2 class="lead-title lead-quiet">{i18n.t('lead.noEvent')}</h2>
        <p class="lead-line">{i18n.plural('count.names', view.names.length)}</p>
      </div>
    )
  }
  return (
    <div class="lead">
      <h2 class="lead-title">{event.title}</h2>
      <p class="lead-line">
        <span>{i18n.own(event.when)}</span>
        <span>{event.where}</span>
      </p>
      {event.reportCount > 0 && (
        <p class="lead-line">
          <span>{i18n.plural('count.reports', event.reportCount)}</span>
          <span>{i18n.plural('count.origins', event.originCount)}</span>
        </p>
      )}
    </div>
  )
}
