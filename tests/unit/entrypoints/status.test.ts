import { expect, it, vi } from 'vitest'
import type { TabState } from '../../../lib/messages/contract.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))
const { statusOf } = await import('../../../entrypoints/own/tab.ts')

const state: TabState = {
  host: null,
  closed: null,
  granted: false,
  off: null,
  page: null,
  loading: false,
  found: null,
}

it.each<[string, Partial<TabState>, boolean, object]>([
  ['an ordinary page without leave', {}, true, { state: 'no-access' }],
  ['a page closed to extensions', { closed: 'page' }, false, { state: 'restricted' }],
  ['a file that may not be read', { closed: 'files' }, false, { state: 'no-files' }],
  // Seen from the browser's panel it may be any page that was never asked for.
  ['a hidden address', { closed: 'hidden' }, false, { state: 'no-access' }],
  ['an address that is hidden from the button, too', { closed: 'hidden' }, true, { state: 'restricted', hidden: true }],
  ['a closed page where all is off', { closed: 'page', off: 'everywhere' }, true, { state: 'restricted' }],
  // The gate comes when the text of the page is there.
  ['a page of a granted site that is still loading', { granted: true, loading: true }, false, { state: 'loading' }],
  ['a page of a granted site without a gate', { granted: true }, false, { state: 'failed' }],
  ['a page without leave that is still loading', { loading: true }, false, { state: 'no-access' }],
  ['a page where all is off', { off: 'everywhere' }, true, { state: 'off', scope: 'everywhere' }],
])('%s', (_, change, pressed, status) => {
  expect(statusOf({ state: { ...state, ...change }, failed: false }, pressed)).toEqual(status)
})

it('a question without an answer ends in a sentence', () => {
  expect(statusOf({ state: null, failed: false })).toEqual({ state: 'loading' })
  expect(statusOf({ state: null, failed: true })).toEqual({ state: 'failed' })
})
