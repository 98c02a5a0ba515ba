import type { MarginView } from '../../lib/analysis/view.ts'
import { OriginCounts } from '../ui/origin-counts.tsx'
import { useI18n } from '../ui/root.tsx'

/**
 * The first glance: which event, when and where, on how many origins its reports rest; and where the event is only a
 * likely one, that. Without an event it says so.
 */
export function Lead({ view }: { view: MarginView }) {
  const i18n = useI18n()
  const { event, verdict } = view
  if (!event) {
    return (
      <div class="lead">
        <h2 class="lead-title lead-quiet">{i18n.t(view.names.length === 0 ? 'lead.nothing' : 'lead.noEvent')}</h2>
      </div>
    )
  }
  return (
    <div class="lead">
      <h2 class="lead-title">{event.title}</h2>
      {!verdict.sure && <p class="lead-line">{i18n.t('status.eventUnsure')}</p>}
      <p class="lead-line">
        <span>{i18n.own(event.when)}</span>
        <span>{event.where}</span>
      </p>
      {event.reportCount > 0 && (
        <p class="lead-line">
          <OriginCounts reports={event.reportCount} origins={event.originCount} unknown={event.unknownCount} />
        </p>
      )}
    </div>
  )
}
