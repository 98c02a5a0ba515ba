import type { ComponentChildren } from 'preact'
import { Disclosure, More } from '../ui/disclosure.tsx'
import { Sources } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi, Passage } from '../ui/text.tsx'
import { CopyButton, type Copied } from './copy-button.tsx'
import { roleTime } from './role-time.ts'
import type { CardView } from '../../lib/analysis/view.ts'
import type { CardProps } from './types.ts'

/** In a list of passages each shows so many letters; a click goes to the whole. */
const longestPassage = 220

type CardBodyProps = CardProps & { onCopyNames: (() => void) | undefined; copied: Copied | null }

/** What is known, dated: description, role on the day, names, place, facts, and what this article says. */
export function CardBody({ card, onGo, onOpen, onCopyNames, copied }: CardBodyProps) {
  const i18n = useI18n()
  const then = card.roleThen
  const otherRoles = card.roles.filter((role) => role.title !== then?.title || role.from !== then.from)
  return (
    <>
      {then && (
        <p class="card-then">
          <span class="label">{i18n.t('label', { label: i18n.t('card.roleThen') })}</span> <Bdi text={then.title} />{' '}
          <span class="when">{roleTime(then, i18n)}</span>
        </p>
      )}
      <p class="card-text">
        <Bdi text={i18n.own(card.description)} />
      </p>
      <p class="as-of">
        {i18n.t('asOf', { date: i18n.date(card.asOf) })}
        {card.pack !== undefined && `${i18n.t('between')}${i18n.t('card.pack', { pack: card.pack })}`}
      </p>
      {card.chain.length > 1 && (
        <Part title={i18n.t('card.chain')}>
          <ol class="chain">
            {card.chain.map((place) => (
              <li key={place}>
                <Bdi text={place} />
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Said title={i18n.t('card.says')} said={card.said.filter(({ speaks }) => speaks)} onGo={onGo} />
      <Said title={i18n.t('card.said')} said={card.said.filter(({ speaks }) => !speaks)} onGo={onGo} />
      {card.facts.length > 0 && (
        <Part title={i18n.t('card.facts')}>
          <More
            items={card.facts}
            first={4}
            class="dated-list"
            render={(fact) => (
              <li key={fact.text}>
                {fact.date !== null && (
                  <time class="when" dateTime={fact.date}>
                    {i18n.date(fact.date)}
                  </time>
                )}
                <p class="running">
                  <Bdi text={i18n.own(fact.text)} />
                </p>
                <Sources sources={fact.sources} />
              </li>
            )}
          />
        </Part>
      )}
      {otherRoles.length > 0 && (
        <Part title={i18n.t('card.roles')}>
          <More
            items={otherRoles}
            first={4}
            render={(role) => (
              <li key={`${role.title} ${role.from ?? ''}`}>
                <Bdi text={role.title} /> <span class="when">{roleTime(role, i18n)}</span>
              </li>
            )}
          />
        </Part>
      )}
      {card.otherNames.length > 0 && (
        <Part title={i18n.t('card.names')}>
          <More
            items={card.otherNames}
            first={6}
            class="names-used"
            render={(other) => (
              <li key={other.form}>
                <span class="form">
                  <Bdi text={other.form} />
                </span>
                {other.usedBy !== null && <span class="hint">{other.usedBy}</span>}
              </li>
            )}
          />
          {onCopyNames && <CopyButton what="names" copied={copied} onClick={onCopyNames} />}
        </Part>
      )}
      {card.related.length > 0 && (
        <Part title={i18n.t('card.related')}>
          <ul class="related-names">
            {card.related.map((related) => (
              <li key={related.id}>
                <button type="button" class="name-chip" onClick={() => onOpen(related.id)}>
                  <Bdi text={related.name} />
                </button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {card.reasons.length > 0 && (
        <Disclosure summary={i18n.t('card.reasons')}>
          <ul class="reasons">
            {card.reasons.map((reason) => (
              <li key={reason}>{i18n.own(reason)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

type SaidProps = { title: string; said: CardView['said'] } & Pick<CardProps, 'onGo'>

/** Sentences of this article; a click goes there. */
function Said({ title, said, onGo }: SaidProps) {
  if (said.length === 0) return null
  return (
    <Part title={title}>
      <More
        items={said}
        first={2}
        render={({ text, span }) => (
          <li key={span.start}>
            <Passage text={text} span={span} onGo={onGo} most={longestPassage} />
          </li>
        )}
      />
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}
