/**
 * Attached particles before a name (arabic.md §2.1): `[و|ف] [ب|ل|ك] NAME`, and لل for ل + ال.
 *
 * Two views of one grammar. `readings` takes a token of a text apart; `surfaces` writes all beginnings that a known
 * name may have, which is what the lexicon is built from.  للتحالف → ل + التحالف,  للجنة → ل + الجنة, ل + اللجنة, ل + لجنة
 */

/** One way to take a token apart: `particle` + `base`; `cut` = folded letters before the name's own (للتحالف: 1). */
export type Reading = { particle: string; base: string; cut: number }

/**
 * One way to write a name: `surface` is its first token with the particle in front, `cut` as in `Reading`. `dropped` is
 * the number of the article's letters that ل has swallowed: التحالف → للتحالف 1, اللجنة → للجنة 2.
 */
export type Surface = { particle: string; surface: string; cut: number; dropped: 0 | 1 | 2 }

const LEAST_BASE = 3
const LEAST_BASE_AFTER_KAF = 4

/**
 * The readings of a K2 key, in order of priority: whole; و/ف; ب/ك; لل as ال + rest, then as الل + rest; ل; stacked.
 * Meant to be looked up among known names only: that is what makes the cut safe.
 *
 * `tokens` is the number of tokens of the name sought: a name of several tokens may begin with a short one (لآل سعود)
 * and may follow a bare ك.
 */
export function readings(key: string, tokens = 1): Reading[] {
  const found: Reading[] = [{ particle: '', base: key, cut: 0 }]
  const singles = cutOne(key)
  for (const reading of singles) found.push(reading)
  for (const outer of singles) {
    if (outer.particle !== 'و' && outer.particle !== 'ف') continue
    for (const inner of cutOne(outer.base)) {
      if (inner.particle === 'و' || inner.particle === 'ف') continue
      found.push({ particle: outer.particle + inner.particle, base: inner.base, cut: inner.cut + 1 })
    }
  }
  return found.filter((reading) => reading.cut === 0 || isBaseLongEnough(reading.particle, reading.base.length, tokens))
}

function cutOne(key: string): Reading[] {
  const rest = key.slice(1)
  switch (key[0]) {
    case 'و':
    case 'ف':
    case 'ب':
    case 'ك':
      return [{ particle: key.charAt(0), base: rest, cut: 1 }]
    case 'ل': {
      const plain = { particle: 'ل', base: rest, cut: 1 }
      if (key[1] !== 'ل') return [plain]
      return [{ particle: 'ل', base: `ا${rest}`, cut: 1 }, { particle: 'ل', base: `ال${rest}`, cut: 1 }, plain]
    }
    default:
      return []
  }
}

/** `letters` are those of the base (of the whole name, where the name is known). */
function isBaseLongEnough(particle: string, letters: number, tokens: number): boolean {
  if (tokens > 1) return letters >= 2
  return letters >= (particle.includes('ك') ? LEAST_BASE_AFTER_KAF : LEAST_BASE)
}

const OUTER = ['', 'و', 'ف'] as const
const INNER = ['', 'ب', 'ك', 'ل'] as const

/**
 * All ways to write a name's first token, the bare one first. `safe` and `loose` are its K1 and K2 folds; K1 tells the
 * article from a radical hamza: التحالف → للتحالف, but ألمانيا → لألمانيا. A token that is not Arabic takes no attached
 * particle: in وCENTCOM and بـ20 the particle is a token of its own.
 */
export function surfaces(first: { safe: string; loose: string; isArabic: boolean; tokens: number }): Surface[] {
  const { safe, loose, tokens } = first
  const found: Surface[] = []
  for (const outer of OUTER) {
    for (const inner of INNER) {
      const particle = outer + inner
      if (particle !== '' && (!first.isArabic || !isBaseLongEnough(particle, loose.length, tokens))) continue
      const dropped = inner === 'ل' ? droppedAfterLam(safe) : 0
      found.push({ particle, surface: particle + loose.slice(dropped), cut: particle.length, dropped })
    }
  }
  return found.sort((a, b) => a.cut - b.cut)
}

/** How many letters of the article an attached ل swallows: التحالف → 1, اللجنة → 2, لبنان and ألمانيا → 0. */
export function droppedAfterLam(safe: string): 0 | 1 | 2 {
  if (!safe.startsWith('ال') || safe.length < 4) return 0
  return safe.startsWith('الل') ? 2 : 1
}
