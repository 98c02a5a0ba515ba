import { describe, expect, it } from 'vitest'
import { askFromPage } from '../../../lib/messages/ask.ts'

const request = { type: 'article-found', again: false } as const

describe('askFromPage', () => {
  it('gives the value of an answer', async () => {
    expect(await askFromPage(async () => ({ ok: true, value: null }), request)).toEqual({ ok: true, value: null })
  })

  it('gives the code of a refusal', async () => {
    expect(await askFromPage(async () => ({ ok: false, code: 'off' }), request)).toEqual({ ok: false, code: 'off' })
  })

  it('says that nobody is there when the extension is gone from under the page', async () => {
    const send = () => Promise.reject(new Error('Extension context invalidated.'))
    expect(await askFromPage(send, request)).toEqual({ ok: false, code: 'no-page' })
  })

  it('says so too when sending itself throws', async () => {
    const send = () => {
      throw new Error('Extension context invalidated.')
    }
    expect(await askFromPage(send, request)).toEqual({ ok: false, code: 'no-page' })
  })

  it.each([undefined, null, 'yes', 7, {}, { ok: 'true' }, { ok: true }])('takes %j for a refusal', async (answer) => {
    expect(await askFromPage(async () => answer, request)).toEqual({ ok: false, code: 'refused' })
  })
})
