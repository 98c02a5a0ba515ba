import { Mark } from './icon.tsx'
import { useI18n } from './root.tsx'

/** The mark and the name of Hawamish, at the head of whatever is its own. */
export function Brand() {
  const i18n = useI18n()
  return (
    <span class="brand">
      <Mark />
      <span>{i18n.t('app.name')}</span>
    </span>
  )
}
