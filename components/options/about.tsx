import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { OptionsProps, PackInfo } from './types.ts'

/** Permissions that we can explain, in the order of the table. */
export const explained = ['storage', 'scripting', 'activeTab', 'alarms', 'sidePanel'] as const

type AboutProps = Pick<OptionsProps, 'version' | 'permissions' | 'packs'>

/** Privacy in plain words, and what each permission of the manifest is for. */
export function About({ version, permissions, packs }: AboutProps) {
  const i18n = useI18n()
  const rows = [
    ...explained.filter((permission) => permissions.includes(permission)),
    'hosts',
    'optionalHosts',
  ] as const
  return (
    <>
      <p class="running">{i18n.t('about.what')}</p>
      {packs !== null && packs.length > 0 && <PackAuthors packs={packs} />}
      <p class="running">{i18n.t('about.privacy')}</p>
      <p class="running">{i18n.t('about.pages')}</p>
      <p class="running">{i18n.t('about.limits')}</p>
      <div class="table-scroll" role="region" aria-label={i18n.t('about.permissions')} tabIndex={0}>
        <table class="permissions">
          <caption>{i18n.t('about.permissions')}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('about.permission')}</th>
              <th scope="col">{i18n.t('about.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((permission) => (
              <tr key={permission}>
                <th scope="row">{i18n.t(`permission.${permission}`)}</th>
                <td>{i18n.t(`permission.${permission}.why`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{i18n.t('about.version', { version })}</p>
    </>
  )
}

/** Whose knowledge it is: the authors of each pack, and who looked it over. */
function PackAuthors({ packs }: { packs: readonly PackInfo[] }) {
  const i18n = useI18n()
  return (
    <>
      <p class="running">{i18n.t('about.packs')}</p>
      <ul class="plain-list">
        {packs.map(({ id, title, authors, reviewed }) => (
          <li key={id}>
            <Bdi text={title} />
            {i18n.t('about.by')}
            {authors.map(({ name }, index) => (
              <>
                {index > 0 && i18n.t('comma')}
                <Bdi text={name} />
              </>
            ))}
            {i18n.t('between')}
            <span class="hint">
              {reviewed === null
                ? i18n.t('packs.notReviewed')
                : `${i18n.t('label', { label: i18n.t('packs.reviewed') })} ${i18n.t('packs.reviewedBy', { who: reviewed.by, date: i18n.date(reviewed.on) })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
