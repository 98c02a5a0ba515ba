import type { MarginView } from '../../lib/analysis/view.ts'
import { Sources } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import { Part } from './section.tsx'
import { Timeline } from './timeline.tsx'

/** The event: what it was, what came before, and what has happened since. All of it dated; when and where the lead says. */
export function BackgroundSection({ view }: { view: MarginView }) {
  const i18n = useI18n()
  const { event } = view
  return (
    <>
      {event && (
        <>
          <p class="running">{i18n.own(event.summary)}</p>
          <p class="as-of">{i18n.t('asOf', { date: i18n.date(event.asOf) })}</p>
          <Sources sources={event.sources} />
          {event.timeline.length > 0 && (
            <Part title={i18n.t('background.timeline')}>
              <Timeline items={event.timeline} />
            </Part>
          )}
          {event.since.length > 0 && (
            <Part title={i18n.t('background.since')}>
              <ul class="dated-list">
                {event.since.map((line) => (
                  <li key={`${line.date} ${line.text}`}>
                    <time class="when" dateTime={line.date}>
                      {i18n.date(line.date)}
                    </time>
                    <p class="running">{i18n.own(line.text)}</p>
                    <Sources sources={line.sources} />
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </>
      )}
      {view.background.length > 0 && (
        <Part title={i18n.t('background.also')}>
          <ul class="dated-list">
            {view.background.map((other) => (
              <li key={other.id}>
                <span class="when">{i18n.own(other.when)}</span>
                <p>
                  <Bdi text={other.title} />
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
