import { describe, expect, it } from 'vitest'
import { askFromPage } from '../../../lib/messages/ask.ts'

const request = { type: 'article-found' } as const

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

  type Answer = () => Promise<unknown>
  const lost: Answer = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'))
  const answered = async () => ({ ok: true, value: null })
  const refused = async () => ({ ok: false, code: 'off' })
  it.each<[string, Answer[], object, number]>([
    ['a message that found nobody is sent once more', [lost, answered], { ok: true, value: null }, 2],
    ['so is one that nobody answered', [async () => undefined, answered], { ok: true, value: null }, 2],
    ['so is one before a refusal', [lost, refused], { ok: false, code: 'off' }, 2],
    ['but not twice more', [lost, async () => undefined, answered], { ok: false, code: 'refused' }, 2],
    ['where nobody is there, that is all', [lost, lost], { ok: false, code: 'no-page' }, 2],
    ['an answer is not asked for again', [answered, refused], { ok: true, value: null }, 1],
    ['nor is a refusal', [refused, answered], { ok: false, code: 'off' }, 1],
  ])('%s', async (_, answers, expected, times) => {
    let sent = 0
    const send = () => (answers[sent++] ?? lost)()
    expect(await askFromPage(send, request)).toEqual(expected)
    expect(sent).toBe(times)
  })

  it.each([undefined, null, 'yes', 7, {}, { ok: 'true' }, { ok: true }])('takes %j for a refusal', async (answer) => {
    expect(await askFromPage(async () => answer, request)).toEqual({ ok: false, code: 'refused' })
  })
})
