import { useI18n } from './root.tsx'

/** Says beside a control that an administrator set it. Without the space its first letter would join the word before. */
export function Locked() {
  const i18n = useI18n()
  return (
    <>
      {' '}
      <span class="hint locked">{i18n.t('locked')}</span>
    </>
  )
}
