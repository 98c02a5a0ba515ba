import type { I18n } from '../../lib/platform/i18n.ts'
import type { PageStatus } from './types.ts'

/** What is seen on a page, in a sentence, and what follows from it. */
export function statusWords(status: PageStatus, i18n: I18n): { title: string; hint: string | null } {
  switch (status.state) {
    case 'loading':
      return { title: i18n.t('status.loading'), hint: null }
    case 'waiting':
      return { title: i18n.t('status.waiting'), hint: i18n.t('status.waitingHint') }
    case 'restricted':
      return { title: i18n.t('status.restricted'), hint: status.hidden ? i18n.t('status.restrictedHint') : null }
    case 'no-files':
      return { title: i18n.t('status.noFiles'), hint: i18n.t('status.noFilesHint') }
    case 'names':
      return { title: i18n.t('lead.noEvent'), hint: null }
    case 'no-access':
      return { title: i18n.t('status.noAccess'), hint: i18n.t('status.noAccessHint') }
    case 'refused':
      return { title: i18n.t('status.refused'), hint: i18n.t('status.refusedHint') }
    case 'off':
      return { title: i18n.t(`status.off.${status.scope}`), hint: null }
    case 'silent':
      return { title: i18n.t(status.reason === 'not-article' ? 'status.notArticle' : 'status.notArabic'), hint: null }
    case 'event':
      return { title: status.title, hint: i18n.t(status.sure ? 'status.event' : 'status.eventUnsure') }
    default:
      return { title: i18n.t('status.failed'), hint: i18n.t('status.failedHint') }
  }
}
