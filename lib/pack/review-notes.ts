/** What `reviewPack` remarks. */

export const noteCodes = [
  'common-word',
  'shared-alias',
  'charged-alias',
  'shared-role',
  'no-source',
  'few-sources',
  'one-sided-naming',
  'unseen-name',
  'mixed-spelling',
  'mixed-style',
  'old',
  'ahead',
] as const
export type NoteCode = (typeof noteCodes)[number]
export type Note = { code: NoteCode; record: string; sentence: string }
