import { Menu, MenuItem } from '../ui/menu.tsx'
import { useI18n } from '../ui/root.tsx'
import type { WrongKind, WrongReport } from './types.ts'

const kinds: readonly WrongKind[] = ['other-meant', 'not-a-name', 'content']

type WrongMenuProps = { id: string; onWrong: (report: WrongReport) => void; say: (message: string) => void }

/** "Wrong here?": the reader says what is wrong; what is done about it is the caller's. */
export function WrongMenu({ id, onWrong, say }: WrongMenuProps) {
  const i18n = useI18n()
  return (
    <Menu label={i18n.t('wrong.title')} icon="question" text={i18n.t('wrong.title')}>
      {(close) =>
        kinds.map((kind) => (
          <MenuItem
            key={kind}
            onClick={() => {
              close()
              say(i18n.t('wrong.taken'))
              onWrong({ id, kind })
            }}
          >
            {i18n.t(`wrong.${kind}`)}
          </MenuItem>
        ))
      }
    </Menu>
  )
}
