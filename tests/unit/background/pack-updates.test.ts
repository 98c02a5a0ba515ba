/** The daily look asks for what the reader wants when its turn comes, not for what was wanted when the alarm rang. */
import { expect, it, vi } from 'vitest'

const own = vi.hoisted(() => {
  const state = {
    daily: new Map([
      ['slow', true],
      ['second', true],
      ['third', true],
    ]),
    asked: [] as string[],
    ring: (() => undefined) as (alarm: { name: string }) => void,
    answer: (): void => undefined,
  }
  const record = (id: string) => ({ id, daily: state.daily.get(id) })
  return { state, record }
})
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { sendMessage: async () => undefined },
    alarms: { onAlarm: { addListener: (listener: typeof own.state.ring) => (own.state.ring = listener) } },
  },
}))
vi.mock('../../../lib/store/packs.ts', () => ({
  changeRecord: async () => undefined,
  findPack: async (id: string) => (own.state.daily.has(id) ? own.record(id) : null),
  listPacks: async () => ({
    bundledOn: true,
    installed: [...own.state.daily.keys()].map((id) => ({ record: own.record(id), on: true })),
  }),
}))
vi.mock('../../../entrypoints/background/pack-install.ts', () => ({
  updatePack: async (id: string) => {
    own.state.asked.push(id)
    if (id === 'slow') await new Promise<void>((resolve) => (own.state.answer = resolve))
    return null
  },
}))

const { watchUpdates } = await import('../../../entrypoints/background/pack-updates.ts')

it.each<[string, () => void, string[]]>([
  ['all stay as they were', () => undefined, ['slow', 'second', 'third']],
  ['one is switched off', () => own.state.daily.set('second', false), ['slow', 'third']],
  ['one is removed', () => own.state.daily.delete('third'), ['slow', 'second']],
])('while the first address is slow, %s', async (_, change, asked) => {
  own.state.daily = new Map(['slow', 'second', 'third'].map((id) => [id, true]))
  own.state.asked = []
  watchUpdates({ warn: vi.fn<() => void>(), bug: vi.fn<() => void>() })
  own.state.ring({ name: 'pack-updates' })
  await vi.waitFor(() => expect(own.state.asked).toEqual(['slow']))
  change()
  own.state.answer()
  await vi.waitFor(() => expect(own.state.asked.at(-1)).toBe(asked.at(-1)))
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(own.state.asked).toEqual(asked)
})
