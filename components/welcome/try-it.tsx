import { useEffect, useState } from 'preact/hooks'
import type { Span } from '../../lib/analysis/view.ts'
import { arrangementFrom } from '../panel/arrangement.ts'
import { Panel } from '../panel/panel.tsx'
import type { MentionPlace, PanelState } from '../panel/types.ts'
import { useI18n } from '../ui/root.tsx'
import { SampleArticle } from './sample-article.tsx'
import { sample } from './sample.ts'
import type { SampleMargin, WelcomeProps } from './types.ts'

type TryItProps = Pick<WelcomeProps, 'i18n' | 'appearance' | 'analyse'>

/** The sample report beside its margin, as both look in a page. The engine runs here; nothing is fetched. */
export function TryIt({ appearance, analyse }: TryItProps) {
  const i18n = useI18n()
  const [margin, setMargin] = useState<SampleMargin | 'failed' | null>(null)
  const [shown, setShown] = useState<Span | null>(null)
  const [place, setPlace] = useState<MentionPlace | null>(null)
  const [trail, setTrail] = useState<string[]>([])
  const [marksShown, setMarksShown] = useState(true)
  const [state, setState] = useState<PanelState>(() =>
    arrangementFrom({ slim: false, order: [], folded: ['background', 'compare', 'related'] }),
  )
  const { language } = appearance

  useEffect(() => {
    let current = true
    analyse(sample, language).then(
      (result) => {
        if (current) setMargin(result)
      },
      () => {
        if (current) setMargin('failed')
      },
    )
    return () => {
      current = false
    }
  }, [language])

  const ready = margin !== null && margin !== 'failed' ? margin : null
  const openCard = (id: string): void => {
    if (ready?.card(id)) setTrail((before) => (before.at(-1) === id ? before : [...before, id]))
  }
  const goTo = (next: MentionPlace): void => {
    setPlace(next)
    setShown(ready?.view.names.find((name) => name.id === next.id)?.mentions[next.index] ?? null)
  }

  return (
    <div class="try">
      <SampleArticle
        article={sample}
        paints={ready && marksShown ? ready.paints : []}
        shown={shown}
        onName={openCard}
      />
      <div class="try-panel">
        {ready ? (
          <Panel
            view={ready.view}
            i18n={i18n}
            look={appearance}
            layout="page"
            state={state}
            onState={setState}
            marksShown={marksShown}
            onMarks={setMarksShown}
            onGo={setShown}
            place={place}
            onPlace={goTo}
            canReturn={shown !== null}
            onReturn={() => {
              setShown(null)
              setPlace(null)
            }}
            cards={trail.flatMap((id) => ready.card(id) ?? [])}
            onOpenCard={openCard}
            onCardBack={() => setTrail((before) => before.slice(0, -1))}
          />
        ) : (
          <p class="hint" role="status">
            {i18n.t(margin === 'failed' ? 'welcome.failed' : 'status.loading')}
          </p>
        )}
      </div>
    </div>
  )
}
