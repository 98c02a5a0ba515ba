import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldBoth, foldKey } from '../../../lib/arabic/fold.ts'
import { readings, surfaces } from '../../../lib/arabic/particles.ts'

const written = (name: string, tokens = 1): string[] => {
  const { safe, loose } = foldBoth(name)
  return surfaces({ safe, loose, isArabic: true, tokens }).map(({ surface }) => surface)
}

describe('how a name may begin (arabic.md §2.1)', () => {
  test.each([
    [
      'التحالف',
      'التحالف والتحالف فالتحالف بالتحالف كالتحالف للتحالف وبالتحالف فبالتحالف وكالتحالف وللتحالف فللتحالف فكالتحالف',
      'لالتحالف ولالتحالف للالتحالف سالتحالف أالتحالف ووالتحالف بوالتحالف لبالتحالف تحالف',
    ],
    ['اللجنة', 'اللجنه واللجنه باللجنه للجنه وللجنه فللجنه', 'لللجنه لاللجنه الجنه'],
    ['اللاذقية', 'اللاذقيه باللاذقيه للاذقيه وللاذقيه', 'لللاذقيه لاذقيه'],
    [
      'سوريا',
      'سوريا وسوريا فسوريا بسوريا لسوريا كسوريا وبسوريا ولسوريا وكسوريا فبسوريا فلسوريا',
      'للسوريا السوريا سسوريا',
    ],
    ['أحمد', 'احمد لاحمد واحمد باحمد ولاحمد', 'للاحمد لحمد للحمد'],
    ['إدلب', 'ادلب لادلب بادلب', 'للادلب'],
    ['اتفاق', 'اتفاق لاتفاق', 'للاتفاق'],
    ['الاتفاق', 'الاتفاق للاتفاق', 'لالاتفاق'],
    ['ألمانيا', 'المانيا لالمانيا', 'للمانيا'],
    ['لبنان', 'لبنان للبنان ولبنان', 'لبنانن ال'],
    ['وادي', 'وادي ووادي لوادي', 'ادي'],
    ['قسد', 'قسد وقسد لقسد بقسد', 'كقسد وكقسد'],
    ['عبدي', 'عبدي كعبدي', 'ععبدي'],
    ['دي', 'دي', 'ودي لدي بدي'],
  ])('%s', (name, accepted, refused) => {
    const all = written(name)
    for (const surface of accepted.split(' ')) expect(all, surface).toContain(surface)
    for (const surface of refused.split(' ')) expect(all, surface).not.toContain(surface)
  })

  test('the first token of a longer name may be short, and may follow ك', () => {
    expect(written('آل', 2)).toContain('لال')
    expect(written('تل', 2)).toContain('وتل')
    expect(written('قسد', 2)).toContain('كقسد')
    expect(written('آل', 1)).toEqual(['ال'])
  })

  test('Latin and digits take no attached particle: it is a token of its own there', () => {
    const latin = surfaces({ safe: 'CENTCOM', loose: 'centcom', isArabic: false, tokens: 1 })
    expect(latin).toEqual([{ particle: '', surface: 'centcom', cut: 0, dropped: 0 }])
  })

  test('never more than twelve, each once, the bare one first', () => {
    for (const name of ['التحالف', 'سوريا', 'لبنان', 'اللجنة', 'وادي']) {
      const all = written(name, 2)
      expect(all.length).toBe(12)
      expect(new Set(all).size).toBe(12)
      expect(all[0]).toBe(foldKey(name, 2))
    }
  })
})

describe('how a token may be read', () => {
  const bases = (key: string): string[] => readings(key).map(({ particle, base }) => `${particle}+${base}`)

  test.each([
    ['التحالف', ['+التحالف']],
    ['سوريا', ['+سوريا']],
    ['وسوريا', ['+وسوريا', 'و+سوريا']],
    ['للتحالف', ['+للتحالف', 'ل+التحالف', 'ل+اللتحالف', 'ل+لتحالف']],
    ['للجنه', ['+للجنه', 'ل+الجنه', 'ل+اللجنه', 'ل+لجنه']],
    ['وللجنه', ['+وللجنه', 'و+للجنه', 'ول+الجنه', 'ول+اللجنه', 'ول+لجنه']],
    ['فبقسد', ['+فبقسد', 'ف+بقسد', 'فب+قسد']],
    ['كقسد', ['+كقسد']],
    ['كسوريا', ['+كسوريا', 'ك+سوريا']],
    ['ولد', ['+ولد']],
    ['بوفد', ['+بوفد', 'ب+وفد']],
    ['سقسد', ['+سقسد']],
    ['أقسد', ['+أقسد']],
    ['', ['+']],
  ])('%s', (key, expected) => {
    expect(bases(key)).toEqual(expected)
  })

  test('what is written of a name is read back to it, with the same cut', () => {
    const letters = fc.constantFrom(...'االلوبفكسريةىأإدقؤ'.split(''))
    const name = fc.array(letters, { minLength: 3, maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.oneof(
          name,
          name.map((rest) => `ال${rest}`),
        ),
        fc.constantFrom(1, 2),
        (word, tokens) => {
          const { safe, loose } = foldBoth(word)
          for (const { surface, particle, cut } of surfaces({ safe, loose, isArabic: true, tokens })) {
            expect(readings(surface, tokens)).toContainEqual({ particle, base: loose, cut })
          }
        },
      ),
    )
  })
})
