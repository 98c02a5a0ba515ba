import type { FieldDefinition, FieldValue, Hedge } from '../../pack/types.ts'

/** A value found in the text: the words `first`–`last` of the passage and its span, and what the pack knows of the value. */
export type Found = {
  definition: FieldDefinition
  value: string | number | boolean
  max: number | null
  hedge: Hedge | null
  first: number
  last: number
  start: number
  end: number
  /** The pack's value that this one is, with any qualifier; null for a value that the pack does not have. */
  known: FieldValue | null
  /** Of a value that is a list, told by its parts: true when the text names some of them only. */
  isPart?: boolean
}
