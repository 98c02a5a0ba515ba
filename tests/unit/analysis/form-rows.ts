/** Tables of a form of the pack that ships: sentences in which it is the entity, and sentences in which it is something else. */
import { describe, expect, it } from 'vitest'
import { marks } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

export type FormRow = { form: string; entity: string; is: string[]; isNot: string[] }

/** Declares a test for each sentence; each is an article of its own. */
export function describeForms(rows: readonly FormRow[]): void {
  const knowledge = shippedKnowledge()
  for (const { form, entity, is, isNot } of rows)
    describe(form, () => {
      const words = (text: string): string[] => {
        const found = marks(text, knowledge).map((mark) => mark.split('='))
        return found.filter(([, id]) => id === entity).map(([word = '']) => word)
      }
      if (is.length > 0) it.each(is)('is it: %s', (text) => expect(words(text)).not.toEqual([]))
      // A long form in the same sentence may be marked; the form alone must not be.
      if (isNot.length > 0)
        it.each(isNot)('is it not: %s', (text) => {
          expect(
            words(text).filter((word) => word.includes(form) && word.split(' ').length <= form.split(' ').length),
          ).toEqual([])
        })
    })
}
