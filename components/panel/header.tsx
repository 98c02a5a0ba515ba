import { Brand } from '../ui/brand.tsx'
import { IconButton } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { useI18n } from '../ui/root.tsx'
import { fitting, widthStep } from './resizer.tsx'
import type { PanelProps } from './types.ts'

type HeaderProps = PanelProps & {
  arranging: boolean
  onArrange: (on: boolean) => void
  /** More than one section to put in order. */
  canArrange: boolean
}

/** The name, the toggles, and what else can be done. */
export function Header(props: HeaderProps) {
  const { layout, state, onState, marksShown, onMarks, marksLocked, onClose } = props
  const i18n = useI18n()
  return (
    <header class="panel-head">
      <Brand />
      <span class="bar-end">
        {onMarks && (
          <IconButton
            icon="marks"
            label={
              marksLocked ? `${i18n.t('panel.marks')}${i18n.t('comma')}${i18n.t('locked')}` : i18n.t('panel.marks')
            }
            disabled={marksLocked ?? false}
            pressed={marksShown}
            onClick={() => onMarks(!marksShown)}
          />
        )}
        <PanelMenu {...props} />
        {layout !== 'page' && (
          <IconButton
            icon={layout === 'sheet' ? 'fold' : 'slim'}
            label={i18n.t('panel.slim')}
            onClick={() => onState({ ...state, slim: true })}
          />
        )}
        {onClose && <IconButton icon="close" label={i18n.t('panel.close')} onClick={onClose} />}
      </span>
    </header>
  )
}

function PanelMenu(props: HeaderProps) {
  const { onSiteOff, onNative, onSettings, onExport, arranging, onArrange, canArrange } = props
  const size = props.layout === 'column' ? props.size : undefined
  const i18n = useI18n()
  if (!canArrange && !size && !onSiteOff && !onNative && !onSettings && !onExport) return null
  return (
    <Menu label={i18n.t('panel.menu')} icon="more">
      {(close) => {
        const choose = (action: () => void) => () => {
          close()
          action()
        }
        return (
          <>
            {canArrange && (
              <MenuItem onClick={choose(() => onArrange(!arranging))}>
                {i18n.t(arranging ? 'arrange.done' : 'arrange.start')}
              </MenuItem>
            )}
            {size &&
              ([widthStep, -widthStep] as const).map((step) => (
                <MenuItem key={step} onClick={() => size.onWidth(fitting(size.width + step, size), true)}>
                  {i18n.t(step > 0 ? 'panel.wider' : 'panel.narrower')}
                </MenuItem>
              ))}
            {onExport && <MenuItem onClick={choose(onExport)}>{i18n.t('export.open')}</MenuItem>}
            {onNative && <MenuItem onClick={choose(onNative)}>{i18n.t('panel.native')}</MenuItem>}
            {onSiteOff && <MenuItem onClick={choose(onSiteOff)}>{i18n.t('panel.siteOff')}</MenuItem>}
            {onSettings && <MenuItem onClick={choose(onSettings)}>{i18n.t('settings')}</MenuItem>}
          </>
        )
      }}
    </Menu>
  )
}
