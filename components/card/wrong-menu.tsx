import { Menu, MenuItem } from '../ui/menu.tsx'
import { useI18n } from '../ui/root.tsx'
import type { CardProps, WrongReport } from './types.ts'

type WrongMenuProps = Pick<CardProps, 'card' | 'form'> & { onWrong: (report: WrongReport) => void }

/** "Wrong here?": takes the link away, on this page or everywhere, and says where it can be had back. */
export function WrongMenu({ card, form, onWrong }: WrongMenuProps) {
  const i18n = useI18n()
  const name = form ?? card.name
  return (
    <Menu label={i18n.t('wrong.title')} icon="question" text={i18n.t('wrong.title')}>
      {(close) => (
        <>
          {[false, true].map((everywhere) => (
            <MenuItem
              key={String(everywhere)}
              onClick={() => {
                close()
                onWrong({ id: card.id, everywhere })
              }}
            >
              {i18n.t(everywhere ? 'wrong.everywhere' : 'wrong.here', { name })}
            </MenuItem>
          ))}
          <li class="menu-hint hint">{i18n.t('wrong.hint')}</li>
        </>
      )}
    </Menu>
  )
}
