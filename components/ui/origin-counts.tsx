import { useI18n } from './root.tsx'

type OriginCountsProps = { reports: number; origins: number; unknown: number }

/** How many reports, on how many origins, and how many of them rest on none that is known: those are behind none of the others. */
export function OriginCounts({ reports, origins, unknown }: OriginCountsProps) {
  const i18n = useI18n()
  return (
    <>
      <span>{i18n.plural('count.reports', reports)}</span>
      <span>{i18n.plural('count.origins', origins)}</span>
      {origins > 0 && unknown > 0 && <span>{i18n.plural('count.unknown', unknown)}</span>}
    </>
  )
}
