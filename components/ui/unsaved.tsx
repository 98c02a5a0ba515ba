import { useI18n } from './root.tsx'

/** Says that what was changed last could not be kept; the place for it is there before, so that it is read out. */
export function Unsaved({ unsaved }: { unsaved: boolean }) {
  const i18n = useI18n()
  return (
    <p class="notice" role="status">
      {unsaved && i18n.t('notice.unsaved')}
    </p>
  )
}
