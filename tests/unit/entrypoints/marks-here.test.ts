import { describe, expect, it } from 'vitest'
import { createMarksHere } from '../../../entrypoints/reader/marks-here.ts'
import type { PageSettings } from '../../../lib/messages/contract.ts'

/** Of the settings that a page is sent, those that matter here. */
const sent = (marks: boolean): PageSettings => ({ marks, size: 'medium', locked: [] }) as unknown as PageSettings

describe('marks switched in one page', () => {
  it('stay off while other settings change, and while the article is read again', () => {
    const here = createMarksHere()
    expect(here.inForce(sent(true)).marks).toBe(true)
    here.set(false)
    expect(here.inForce({ ...sent(true), size: 'large' })).toEqual({ ...sent(true), size: 'large', marks: false })
    expect(here.inForce(sent(true)).marks).toBe(false)
  })

  it('follow the switch for all pages when that is used', () => {
    const here = createMarksHere()
    here.inForce(sent(true))
    here.set(false)
    expect(here.inForce(sent(false)).marks).toBe(false)
    expect(here.inForce(sent(true)).marks).toBe(true)
  })

  it('are as everywhere in the next article, and where an administrator decides', () => {
    const here = createMarksHere()
    here.inForce(sent(true))
    here.set(false)
    expect(here.inForce({ ...sent(true), locked: ['marks'] }).marks).toBe(true)
    here.forget()
    expect(here.inForce(sent(true)).marks).toBe(true)
  })
})
