import { describe, expect, test } from 'vitest'
import { arrangementFrom, sectionsOf, withFold, withMove } from '../../../components/panel/arrangement.ts'
import { sectionIds, type SectionId } from '../../../components/panel/types.ts'
import { bareView, emptyView, fullView } from '../../gallery/views.ts'

describe('a stored arrangement', () => {
  test('nothing stored: the usual order', () => {
    expect(arrangementFrom({ slim: false, order: [], folded: [] })).toEqual({
      width: 360,
      slim: false,
      order: ['report', 'background', 'names', 'compare', 'related'],
      folded: [],
    })
  })

  test('of another version: unknown sections go, new ones come last, doubles count once', () => {
    const stored = {
      slim: true,
      order: ['names', 'gone', 'names', 'report'],
      folded: ['gone', 'compare', 'compare'],
      width: 420,
    }
    expect(arrangementFrom(stored)).toEqual({
      width: 420,
      slim: true,
      order: ['names', 'report', 'background', 'compare', 'related'],
      folded: ['compare'],
    })
  })
})

describe('which sections there are', () => {
  test('all of them for a report of an event', () => {
    expect([...sectionsOf(fullView('ar'))].sort()).toEqual([...sectionIds].sort())
  })
  test('without an event, what is left', () => {
    expect([...sectionsOf(bareView('ar'))]).toEqual(['report', 'names'])
    expect([...sectionsOf(emptyView('ar'))]).toEqual(['report'])
  })
})

describe('folding and moving', () => {
  const state = arrangementFrom({ slim: false, order: [], folded: [] })
  const all = new Set<SectionId>(sectionIds)

  test('folds and unfolds', () => {
    const folded = withFold(state, 'names')
    expect(folded.folded).toEqual(['names'])
    expect(withFold(folded, 'names').folded).toEqual([])
    expect(state.folded).toEqual([])
  })

  test('moves one place', () => {
    expect(withMove(state, { id: 'names', direction: -1, shown: all }).order).toEqual([
      'report',
      'names',
      'background',
      'compare',
      'related',
    ])
    expect(withMove(state, { id: 'names', direction: 1, shown: all }).order).toEqual([
      'report',
      'background',
      'compare',
      'names',
      'related',
    ])
  })

  test('steps over sections that this article does not have', () => {
    const shown = new Set<SectionId>(['report', 'names'])
    expect(withMove(state, { id: 'report', direction: 1, shown }).order).toEqual([
      'background',
      'names',
      'report',
      'compare',
      'related',
    ])
  })

  test('stays where it is at either end', () => {
    expect(withMove(state, { id: 'report', direction: -1, shown: all })).toBe(state)
    expect(withMove(state, { id: 'related', direction: 1, shown: all })).toBe(state)
  })
})
