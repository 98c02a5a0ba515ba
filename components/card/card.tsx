import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, IconButton } from '../ui/button.tsx'
import { KindMark } from '../ui/kinds.tsx'
import { Sources } from '../ui/link.tsx'
import { Root, useI18n } from '../ui/root.tsx'
import { Status, useStatus } from '../ui/status.tsx'
import { Bdi } from '../ui/text.tsx'
import { CardBody } from './card-body.tsx'
import { CopyButton, type Copied } from './copy-button.tsx'
import { citation, searchString } from './copy.ts'
import type { CardProps } from './types.ts'
import { WrongMenu } from './wrong-menu.tsx'
import { useUniqueId } from '../ui/unique-id.ts'

/** A card that floats beside its mention in the page. */
export function FloatingCard(props: CardProps) {
  return (
    <Root i18n={props.i18n} look={props.look} guarded class="hw-card">
      <Card {...props} variant="float" />
    </Root>
  )
}

/** A dated card about one entity. Takes the focus when it appears, so that Esc and the screen reader start at its name. */
export function Card(props: CardProps) {
  const { card, variant, onClose, onBack, takesFocus = true } = props
  const i18n = useI18n()
  const titleId = useUniqueId()
  const title = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLElement>(null)
  const { message, say } = useStatus()
  const [copied, setCopied] = useState<Copied | null>(null)

  useEffect(() => {
    setCopied(null)
    if (box.current) box.current.scrollTop = 0
    if (takesFocus) title.current?.focus({ preventScroll: variant === 'float' })
  }, [card.id, variant])

  const copy = (what: 'names' | 'card'): void => {
    void props.onCopy?.(what === 'names' ? searchString(card) : citation(card, i18n)).then((done) => {
      setCopied({ what, done })
      say(i18n.t(done ? 'card.copied' : 'card.notCopied'))
    })
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    const leave = onBack ?? onClose
    if (!leave) return
    event.stopPropagation()
    leave()
  }

  return (
    <article ref={box} class={`card card-${variant}`} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      {props.onBack && <BackButton {...props} onBack={props.onBack} />}
      <header class="card-head">
        <h2 id={titleId} ref={title} tabIndex={-1} class="card-name">
          <KindMark kind={card.kind}>
            <Bdi text={card.name} />
          </KindMark>
        </h2>
        <CardButtons {...props} />
        <p class="card-kind">
          <span>{card.kindLabel}</span>
          {card.nameOther !== '' && (
            <span class="card-other">
              <Bdi text={card.nameOther} lang={i18n.language === 'ar' ? 'en' : 'ar'} />
            </span>
          )}
        </p>
        <Steps {...props} />
      </header>
      <CardBody {...props} onCopyNames={props.onCopy && (() => copy('names'))} copied={copied} />
      <footer class="card-foot">
        {card.sources.length > 0 && (
          <section class="card-part">
            <h3>{i18n.t('sources.title')}</h3>
            <Sources sources={card.sources} />
          </section>
        )}
        <div class="card-actions">
          {props.onCopy && <CopyButton what="card" copied={copied} onClick={() => copy('card')} />}
          {props.onWrong && <WrongMenu card={card} form={props.form} onWrong={props.onWrong} />}
        </div>
        <Status message={message} />
      </footer>
    </article>
  )
}

/** The way back to the card before, or to the list. */
function BackButton({ onBack, backTo }: { onBack: () => void; backTo?: string | null | undefined }) {
  const i18n = useI18n()
  return (
    <Button variant="quiet" icon="back" onClick={onBack}>
      {backTo ? i18n.t('card.backTo', { name: backTo }) : i18n.t('card.back')}
    </Button>
  )
}

/** On a card that floats: into the panel, and away. */
function CardButtons({ onClose, onPanel, variant }: CardProps) {
  const i18n = useI18n()
  if (!onClose && !onPanel) return null
  return (
    <span class="bar-end">
      {onPanel && variant === 'float' && <IconButton icon="slim" label={i18n.t('card.panel')} onClick={onPanel} />}
      {onClose && <IconButton icon="close" label={i18n.t('card.close')} onClick={onClose} />}
    </span>
  )
}

/** Which of the mentions the card stands at, and the steps to the others. */
function Steps({ place, onStep }: CardProps) {
  const i18n = useI18n()
  if (!place || place.count < 2) return null
  return (
    <span class="stepper">
      {onStep && <IconButton icon="previous" label={i18n.t('place.previous')} onClick={() => onStep(-1)} />}
      <span class="stepper-place">{i18n.t('place.of', { index: place.index + 1, count: place.count })}</span>
      {onStep && <IconButton icon="next" label={i18n.t('place.next')} onClick={() => onStep(1)} />}
    </span>
  )
}
