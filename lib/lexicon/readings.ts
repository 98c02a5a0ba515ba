/** A way to read a first token: `cut` letters in front are particles, `dropped` letters of the article are put back. */
export type ReadingWay = { cut: number; dropped: number }

export const WHOLE: ReadingWay = { cut: 0, dropped: 0 }

/**
 * The ways to read a first token, in order of preference; way `k` is label `WORD_END + k`.
 *
 * Whole · للتحالف = ل + التحالف · للجنة = ل + اللجنة · وسوريا = و + سوريا · the last three with و or ف before them.
 */
export const READINGS: readonly ReadingWay[] = [
  WHOLE,
  { cut: 1, dropped: 1 },
  { cut: 1, dropped: 2 },
  { cut: 1, dropped: 0 },
  { cut: 2, dropped: 1 },
  { cut: 2, dropped: 2 },
  { cut: 2, dropped: 0 },
]

/** Which of the `READINGS` this is. */
export function readingOf(cut: number, dropped: number): number {
  return cut === 0 ? 0 : (cut - 1) * 3 + (dropped === 0 ? 3 : dropped)
}
