import { describe, expect, it } from 'vitest'
import { createMarksHere } from '../../../entrypoints/reader/marks-here.ts'
import type { PageSettings } from '../../../lib/messages/contract.ts'

const sent = (marks: boolean): PageSettings => ({
  marks,
  density: 'all',
  kinds: ['person'],
  extras: [],
  hover: false,
  announce: false,
  language: 'ar',
  digits: 'western',
  theme: 'auto',
  size: 'medium',
  font: 'naskh',
  panel: 'auto',
  arrangement: { slim: false, order: [], folded: [], width: 360 },
  locked: [],
})

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
