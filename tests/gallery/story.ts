import type { ComponentType } from 'preact'
import type { Appearance } from '../../components/options/types.ts'
import type { I18n } from '../../lib/platform/i18n.ts'

/** What a story is given: words and looks, from the address. */
export type StoryProps = { i18n: I18n; appearance: Appearance }
export type Story = ComponentType<StoryProps>

/** A callback of a story, by name, and what it was given. */
export type Call = [name: string, value: unknown]

declare global {
  interface Window {
    /** Every call since the story was opened, in order. */
    calls: Call[]
  }
}
window.calls = []

/** A callback that is written down under its name. */
export const call =
  (name: string) =>
  (value?: unknown): void => {
    window.calls.push([name, value])
  }
