import '../../assets/styles/page.css'
import { useEffect, useState } from 'preact/hooks'
import { ExportPage } from '../../components/export/export.tsx'
import type { ExportChoice, ExportPageProps } from '../../components/export/types.ts'
import { ask } from '../own/ask.ts'
import { mountPage, type PageProps } from '../own/mount.tsx'
import { saveFile } from '../own/save-file.ts'
import { appearanceOf, i18nOf } from '../own/settings.ts'
import { useTabChanges } from '../own/tab.ts'

/** The tab whose analysis is wanted: in the address, set by the background. */
const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)

/** The article of that tab as it is now: it may have moved on, or be gone. */
function useSubject(language: string): ExportPageProps['subject'] {
  const [subject, setSubject] = useState<ExportPageProps['subject']>(null)
  const changes = useTabChanges(tab)
  useEffect(() => {
    let current = true
    void Promise.all([ask({ type: 'tab-margin', tab }), ask({ type: 'tab-state', tab })]).then(([margin, state]) => {
      if (!current) return
      if (!margin.ok) return setSubject('gone')
      const { title, published, names } = margin.value
      return setSubject({ title, published, names: names.length, host: state.ok ? state.value.host : null })
    })
    return () => {
      current = false
    }
  }, [changes, language])
  return subject
}

function Export({ settings }: PageProps) {
  const subject = useSubject(settings.language)
  const [outcome, setOutcome] = useState<ExportPageProps['outcome']>(null)

  const take = async (choice: ExportChoice, how: 'saved' | 'copied'): Promise<void> => {
    const reply = await ask({ type: 'tab-export', tab, ...choice })
    if (!reply.ok) return setOutcome({ done: 'failed', file: null })
    if (how === 'saved') saveFile(reply.value)
    else await navigator.clipboard.writeText(reply.value.content)
    return setOutcome({ done: how, file: how === 'saved' ? reply.value.name : null })
  }
  const start = (choice: ExportChoice, how: 'saved' | 'copied'): void =>
    // The clipboard may be refused, for instance by a policy.
    void take(choice, how).catch(() => setOutcome({ done: 'failed', file: null }))

  return (
    <ExportPage
      i18n={i18nOf(settings)}
      look={appearanceOf(settings)}
      subject={subject}
      onSave={(choice) => start(choice, 'saved')}
      onCopy={(choice) => start(choice, 'copied')}
      outcome={outcome}
    />
  )
}

mountPage(Export)
