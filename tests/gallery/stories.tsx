import { useState } from 'preact/hooks'
import { FloatingCard } from '../../components/card/card.tsx'
import { arrangementFrom } from '../../components/panel/arrangement.ts'
import { Panel } from '../../components/panel/panel.tsx'
import type { HiddenNotice, MentionPlace, PanelLayout, PanelState, SectionId } from '../../components/panel/types.ts'
import { Legend } from '../../components/ui/kinds.tsx'
import { Root } from '../../components/ui/root.tsx'
import type { CardView, Language, MarginView } from '../../lib/analysis/view.ts'
import { bareCard, fullCard, placeCard } from './cards.ts'
import { ownStories } from './own-stories.tsx'
import { call, type Story, type StoryProps } from './story.ts'
import { bareView, crowdedView, emptyView, fullView } from './views.ts'

type PanelStoryProps = StoryProps & {
  view: MarginView
  layout: PanelLayout
  slim?: boolean
  folded?: SectionId[]
  openCards?: CardView[]
  hidden?: HiddenNotice
}

const none: never[] = []

const copied = (text: string): Promise<boolean> => {
  call('copy')(text)
  return Promise.resolve(true)
}

function LivePanel({
  i18n,
  appearance,
  view,
  layout,
  slim = false,
  folded = none,
  openCards = none,
  hidden,
}: PanelStoryProps) {
  const [state, setState] = useState<PanelState>(() => arrangementFrom({ slim, order: [], folded }))
  const [place, setPlace] = useState<MentionPlace | null>(null)
  const [cards, setCards] = useState<CardView[]>(openCards)
  const [marks, setMarks] = useState(true)
  return (
    <Panel
      view={view}
      i18n={i18n}
      look={appearance}
      layout={layout}
      size={{
        width: state.width,
        least: 280,
        most: 760,
        usual: 360,
        side: i18n.dir === 'rtl' ? 'left' : 'right',
        onWidth: (width, done) => {
          call('width')([width, done])
          if (done) setState({ ...state, width })
        },
      }}
      state={state}
      onState={(next) => {
        call('state')(next)
        setState(next)
      }}
      marksShown={marks}
      onMarks={setMarks}
      onSiteOff={call('site-off')}
      onNative={call('native')}
      onSettings={call('settings')}
      onExport={call('export')}
      onClose={layout === 'page' ? undefined : call('close')}
      onGo={call('go')}
      place={place}
      onPlace={(next) => {
        call('place')(next)
        setPlace(next)
      }}
      canReturn={place !== null}
      onReturn={() => {
        call('return')()
        setPlace(null)
      }}
      cards={cards}
      onOpenCard={(id) => {
        call('open')(id)
        const found = view.names.find((name) => name.id === id)
        setCards((before) => [...before, { ...fullCard(view.language), id, name: found?.name ?? id }])
      }}
      onCardBack={() => {
        call('back')()
        setCards((before) => before.slice(0, -1))
      }}
      onCopy={copied}
      onWrong={call('wrong')}
      hidden={hidden}
      onUnhide={call('unhide')}
      extras={['date', 'quantity', 'speaker']}
    />
  )
}

const text = 'قالت القيادة المركزية الأميركية إنها دمّرت مع القوات السورية مخابئ سلاح في ريف دمشق. '

const column =
  (viewOf: (language: Language) => MarginView, more: Partial<PanelStoryProps> = {}): Story =>
  (props) => (
    <div class="stage">
      <p class="stage-text" lang="ar" dir="rtl">
        {text.repeat(12)}
      </p>
      <div class={more.slim ? 'stage-slim' : 'stage-panel'}>
        <LivePanel {...props} view={viewOf(props.i18n.language)} layout="column" {...more} />
      </div>
    </div>
  )

const sheet =
  (slim: boolean): Story =>
  (props) => (
    <div class="stage">
      <p class="stage-text" lang="ar" dir="rtl">
        {text.repeat(12)}
      </p>
      <div class="stage-sheet">
        <LivePanel {...props} view={fullView(props.i18n.language)} layout="sheet" slim={slim} />
      </div>
    </div>
  )

const native =
  (viewOf: (language: Language) => MarginView): Story =>
  (props) => <LivePanel {...props} view={viewOf(props.i18n.language)} layout="page" />

const floating =
  (cardOf: (language: Language) => CardView, whole = true): Story =>
  ({ i18n, appearance }) => (
    <div class="stage-card">
      <FloatingCard
        card={cardOf(i18n.language)}
        i18n={i18n}
        look={appearance}
        variant="float"
        onGo={call('go')}
        onOpen={call('open')}
        onClose={call('close')}
        onPanel={whole ? call('panel') : undefined}
        onCopy={whole ? copied : undefined}
        onWrong={whole ? call('wrong') : undefined}
        place={whole ? { index: 1, count: 5 } : null}
        onStep={call('step')}
      />
    </div>
  )

const LegendStory: Story = ({ i18n, appearance }) => (
  <Root i18n={i18n} look={appearance} class="page">
    <Legend />
    <Legend counts={{ person: 3, place: 12 }} />
    <Legend extras={['date', 'quantity', 'speaker']} />
  </Root>
)

export const stories: Readonly<Record<string, Story>> = {
  panel: column(fullView),
  'panel-one-name': column(bareView),
  'panel-empty': column(emptyView),
  'panel-crowded': column(crowdedView),
  'panel-folded': column(fullView, { folded: ['report', 'background', 'names', 'compare', 'related'] }),
  'panel-card': (props) => {
    const Shown = column(fullView, { openCards: [placeCard(props.i18n.language), fullCard(props.i18n.language)] })
    return <Shown {...props} />
  },
  'panel-hidden': column(fullView, { hidden: { name: 'أحمد الشرع', form: 'الشرع', everywhere: false } }),
  'panel-slim': column(fullView, { slim: true }),
  sheet: sheet(false),
  'sheet-slim': sheet(true),
  'panel-page': native(fullView),
  'panel-page-crowded': native(crowdedView),
  card: floating(fullCard),
  'card-bare': floating(bareCard, false),
  'card-place': floating(placeCard),
  legend: LegendStory,
  ...ownStories,
}
