import { createContext, type ComponentChildren } from 'preact'
import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import type { I18n } from '../../lib/platform/i18n.ts'
import type { Look } from './types.ts'

const I18nContext = createContext<I18n | null>(null)

/** The words of the interface. Only below a `Root`. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext)
  if (!i18n) throw new Error('no Root above this component')
  return i18n
}

const defaultLook: Look = { theme: 'auto', size: 'medium', font: 'naskh' }

type RootProps = {
  i18n: I18n
  look?: Look | undefined
  class?: string
  /** True inside a web page: events made by scripts are dropped, and keys pressed here stay here (platform.md §3.3). */
  guarded?: boolean
  children: ComponentChildren
}

const actions = ['click', 'auxclick', 'pointerdown', 'keydown', 'keyup', 'input', 'change'] as const
const keys = ['keydown', 'keyup', 'keypress'] as const

/** Everything of ours stands in one of these: it sets language, direction, theme and size for what it holds. */
export function Root({ i18n, look = defaultLook, guarded = false, children, ...rest }: RootProps) {
  const element = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const root = element.current
    if (!root || !guarded) return undefined
    const stop = new AbortController()
    const dropScripted = (event: Event): void => {
      if (event.isTrusted) return
      event.stopImmediatePropagation()
      event.preventDefault()
    }
    const keepHere = (event: Event): void => event.stopPropagation()
    for (const type of actions) root.addEventListener(type, dropScripted, { capture: true, signal: stop.signal })
    for (const type of keys) root.addEventListener(type, keepHere, { signal: stop.signal })
    return () => stop.abort()
  }, [guarded])

  return (
    <div
      ref={element}
      class={`hw ${rest.class ?? ''}`}
      lang={i18n.language}
      dir={i18n.dir}
      data-theme={look.theme}
      data-size={look.size}
      data-font={look.font}
    >
      <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>
    </div>
  )
}
