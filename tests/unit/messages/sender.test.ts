import { describe, expect, it } from 'vitest'
import { knowSender, type Sender } from '../../../lib/messages/sender.ts'

const own = { id: 'own-id', origin: 'chrome-extension://own-id' }
const page: Sender = {
  id: 'own-id',
  url: 'https://sana.sy/news/1',
  origin: 'https://sana.sy',
  frameId: 0,
  documentId: 'D1',
  tab: { id: 7, incognito: false },
}

describe('knowSender', () => {
  it('knows a page script by tab, top frame and address', () => {
    expect(knowSender(page, own)).toEqual({
      kind: 'page',
      tab: 7,
      document: 'D1',
      url: 'https://sana.sy/news/1',
      private: false,
    })
  })

  it('takes a page script without a document id, as older browsers send it', () => {
    expect(knowSender({ ...page, documentId: undefined, origin: undefined }, own)).toMatchObject({
      tab: 7,
      document: null,
    })
  })

  it('says when a page is in a private window', () => {
    expect(knowSender({ ...page, tab: { id: 7, incognito: true } }, own)).toMatchObject({ private: true })
  })

  it.each<[string, Sender]>([
    ['the popup', { id: 'own-id', url: 'chrome-extension://own-id/popup.html', origin: 'chrome-extension://own-id' }],
    [
      'an options page in a tab',
      { id: 'own-id', url: 'chrome-extension://own-id/options.html', tab: { id: 3 }, frameId: 0 },
    ],
  ])('knows %s as one of our own pages', (_, sender) => {
    expect(knowSender(sender, own)).toEqual({ kind: 'extension', private: false })
  })

  it('says when an own page is in a private window', () => {
    const own = { id: 'own-id', origin: 'chrome-extension://own-id' }
    const sender = { id: 'own-id', url: 'chrome-extension://own-id/options.html', tab: { id: 3, incognito: true } }
    expect(knowSender(sender, own)).toEqual({ kind: 'extension', private: true })
  })

  it.each<[string, Sender]>([
    ['another extension', { ...page, id: 'other-id' }],
    ['a sender without an id', { ...page, id: undefined }],
    ['a sender without an address', { ...page, url: undefined }],
    ['a frame inside a page', { ...page, frameId: 4 }],
    ['a page script without a tab', { ...page, tab: undefined }],
    ['a tab without a number', { ...page, tab: { id: -1 } }],
    ['a web address with our origin', { ...page, origin: 'chrome-extension://own-id' }],
    [
      'our address with a web origin',
      { id: 'own-id', url: 'chrome-extension://own-id/options.html', origin: 'https://sana.sy' },
    ],
    ['an address that only begins like ours', { ...page, url: 'chrome-extension://own-id.evil/x', origin: undefined }],
    ['another scheme', { ...page, url: 'data:text/html,x', origin: undefined }],
    ['no address at all', { ...page, url: 'nonsense' }],
  ])('does not answer %s', (_, sender) => {
    expect(knowSender(sender, own)).toBeNull()
  })
})
