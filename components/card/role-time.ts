import type { RoleView } from '../../lib/analysis/view.ts'
import type { I18n } from '../../lib/platform/i18n.ts'

/**
 * The time of a role in words. Without an end the day of the last source is said: nobody is called a present holder
 * ("منذ 10 آذار/مارس 2025، بحسب مصدر في 22 نيسان/أبريل 2026").
 */
export function roleTime(role: RoleView, i18n: I18n): string {
  const { from, to, asOf } = role
  if (from !== null && to !== null) return i18n.t('role.fromTo', { from: i18n.date(from), to: i18n.date(to) })
  if (to !== null) return i18n.t('role.to', { to: i18n.date(to) })
  const since = from === null ? null : i18n.t('role.from', { from: i18n.date(from) })
  const seen = asOf === null ? null : i18n.t('role.asOf', { date: i18n.date(asOf) })
  return [since, seen].filter((part) => part !== null).join(i18n.t('comma'))
}
