/** The remarks of `pack validate` as a terminal shows them: kind by kind, the weightiest first. */
import { noteCodes } from '../lib/pack/review-notes.ts'
import type { Note, NoteCode } from '../lib/pack/review-notes.ts'

/** What each kind of remark is about, in the order of its weight. */
const headings: Record<NoteCode, string> = {
  'common-word': 'Names that would match common words',
  'shared-alias': 'Names shared by two records',
  'charged-alias': 'Charged names that a card would show as its own',
  'shared-role': 'Offices held by two people at once',
  'no-source': 'Without a source',
  'few-sources': 'Events with fewer than two independent sources',
  'one-sided-naming': 'Naming sets that know one side only',
  'unseen-name': 'Charged names without a page that shows their use',
  'mixed-spelling': 'Words spelt in two ways in the pack’s own Arabic',
  'mixed-style': 'Two styles in the pack’s own Arabic',
  old: 'Old',
  ahead: 'Dated a day that has not come yet',
}

/** One heading for each kind that there is, its sentences, and an empty line. */
export function linesOfNotes(notes: readonly Note[]): string[] {
  return noteCodes.flatMap((code) => {
    const some = notes.filter((note) => note.code === code)
    return some.length === 0 ? [] : [`${headings[code]}:`, ...some.map((note) => `! ${note.sentence}`), '']
  })
}
