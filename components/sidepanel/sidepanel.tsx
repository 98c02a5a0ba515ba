import { Panel } from '../panel/panel.tsx'
import { statusWords } from '../popup/status-words.ts'
import { Brand } from '../ui/brand.tsx'
import { Button } from '../ui/button.tsx'
import { Root } from '../ui/root.tsx'
import { Unsaved } from '../ui/unsaved.tsx'
import type { SidePanelPageProps } from './types.ts'
import { Yours } from './yours.tsx'

/** The browser's own panel: the margin of the present tab, or why there is none; and what is the reader's own. */
export function SidePanelPage(props: SidePanelPageProps) {
  const { i18n, appearance, panel, yours, unsaved = false } = props
  return (
    <div class="sidepanel">
      {panel ? <Panel {...panel} layout="page" look={appearance} i18n={i18n} /> : <NoMargin {...props} />}
      <Root i18n={i18n} look={appearance} class="sidepanel-notice">
        <Unsaved unsaved={unsaved} />
      </Root>
      {yours && <Yours {...yours} i18n={i18n} appearance={appearance} />}
    </div>
  )
}

function NoMargin({ i18n, appearance, status, onRead }: SidePanelPageProps) {
  const { title, hint } = statusWords(status, i18n)
  const readable = status.state === 'no-access' || status.state === 'silent' || status.state === 'failed'
  return (
    <Root i18n={i18n} look={appearance} class="sidepanel-empty">
      <main>
        <Brand />
        <div role="status">
          <h1 class="popup-title">{title}</h1>
          {hint !== null && <p class="hint">{hint}</p>}
        </div>
        {readable && onRead && (
          <Button variant="main" onClick={onRead}>
            {i18n.t('popup.read')}
          </Button>
        )}
      </main>
    </Root>
  )
}
