import { afterEach, describe, expect, it } from 'vitest'
import { createMarginHere } from '../../../entrypoints/reader/margin-here.ts'
import { world, type Picked } from '../../../lib/messages/world.ts'

/** The margin before its script has come, and how often that was asked for. */
function start() {
  let brought = 0
  const margin = createMarginHere(() => {
    brought += 1
  })
  return { margin, brought: () => brought }
}

afterEach(() => {
  for (const name of ['picked', 'panelWanted'] as const) delete world()[name]
})

describe('before the script of the margin has come', () => {
  it.each([
    ['once', ['toggle'], 'now'],
    ['twice', ['toggle', 'toggle'], undefined],
    ['three times', ['toggle', 'toggle', 'toggle'], 'now'],
    ['after it was asked for', [true, 'toggle'], undefined],
    ['after it was sent away', [true, false, 'toggle'], 'now'],
  ] as const)('the key pressed %s', (_, presses, expected) => {
    const { margin, brought } = start()
    for (const press of presses) margin.show(press, true)
    expect(world().panelWanted).toBe(expected)
    expect(brought()).toBeGreaterThan(0)
  })

  it('a name that was clicked is forgotten with its article, and a panel that was asked for only with the page', () => {
    const { margin } = start()
    margin.openCard({ id: 'one' } as Picked)
    world().panelWanted = 'again'
    margin.takeAway()
    expect(world().picked).toBeUndefined()
    expect(world().panelWanted).toBe('again')
    margin.stop()
    expect(world().panelWanted).toBeUndefined()
  })
})
