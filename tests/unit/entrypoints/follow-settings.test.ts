/** What a page of ours knows of the settings while the browser is slow to say what an administrator set. */
import { beforeEach, expect, it, vi } from 'vitest'

type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void

const own = vi.hoisted(() => {
  const listeners = new Set<Listener>()
  const state = { stored: {} as object, policy: () => Promise.resolve({}) as Promise<object> }
  const api = {
    storage: {
      local: { get: async () => ({ settings: state.stored }) },
      managed: { get: () => state.policy() },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  }
  return { api, state, listeners }
})
vi.mock('webextension-polyfill', () => ({ default: own.api }))
const { followSettings } = await import('../../../entrypoints/own/settings.ts')

function change(next: object): void {
  const changes = { settings: { oldValue: own.state.stored, newValue: next } }
  own.state.stored = next
  for (const listener of own.listeners) listener(changes, 'local')
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => {
  own.listeners.clear()
  own.state.stored = { theme: 'light' }
  own.state.policy = async () => ({})
})

it('tells them as they are, and each change, until it is stopped', async () => {
  const told: string[] = []
  const stop = followSettings(({ theme }) => told.push(theme))
  await soon()
  change({ theme: 'dark' })
  await soon()
  stop()
  change({ theme: 'light' })
  await soon()
  expect(told).toEqual(['light', 'dark'])
})

it('tells nothing old after what is newer', async () => {
  const told: string[] = []
  // The first question waits; the next is answered at once.
  let answer: (policy: object) => void = () => undefined
  own.state.policy = () => {
    own.state.policy = async () => ({})
    return new Promise<object>((resolve) => (answer = resolve))
  }
  followSettings(({ theme }) => told.push(theme))
  await soon()
  change({ theme: 'dark' })
  await soon()
  answer({})
  await soon()
  expect(told).toEqual(['dark'])
})

it('tells nothing once it was stopped before the first answer', async () => {
  const told: string[] = []
  followSettings(({ theme }) => told.push(theme))()
  await soon()
  expect(told).toEqual([])
})
