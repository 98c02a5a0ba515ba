import { describe, expect, it, vi } from 'vitest'
import type { TabState } from '../../../lib/messages/contract.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))
const { siteOnIn, statusOf } = await import('../../../entrypoints/own/tab.ts')

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

describe('the switch of the site', () => {
  const site: TabState = { ...state, host: 'sana.sy', granted: true }
  const atWork = { page: { state: 'working', panel: false } } as const

  it.each<[string, Partial<TabState>, boolean | null, boolean | null]>([
    ['a page that is read', atWork, true, true],
    ['a page that is not', {}, true, false],
    ['a page that is read on demand', { ...atWork, granted: false }, false, true],
    ['a site that is switched off', { off: 'site' }, false, false],
    ['a site that an administrator closed', { off: 'policy' }, false, false],
    ['a page closed to extensions', { closed: 'page' }, null, null],
    ['a page without a host', { host: null }, null, null],
  ])('%s', (_, change, usual, isPrivate) => {
    expect(siteOnIn({ id: 1, private: false }, { ...site, ...change })).toBe(usual)
    expect(siteOnIn({ id: 1, private: true }, { ...site, ...change })).toBe(isPrivate)
  })
})

it('a question without an answer ends in a sentence', () => {
  expect(statusOf({ state: null, failed: false })).toEqual({ state: 'loading' })
  expect(statusOf({ state: null, failed: true })).toEqual({ state: 'failed' })
})
