/** Marks that the reader switched off or on in this page alone: other settings come and go, and they stay so. */
import type { PageSettings } from '../../lib/messages/contract.ts'

export type MarksHere = {
  /** The settings that were sent, as they count in this page. */
  inForce: (sent: PageSettings) => PageSettings
  set: (marks: boolean) => void
  /** The page shows another article. */
  forget: () => void
}

/** Forgotten with the page: nothing of it is stored. */
export function createMarksHere(): MarksHere {
  let here: boolean | null = null
  let everywhere: boolean | null = null
  return {
    inForce(sent) {
      // A switch for all pages counts here as well.
      if (everywhere !== null && sent.marks !== everywhere) here = null
      everywhere = sent.marks
      return here === null || sent.locked.includes('marks') ? sent : { ...sent, marks: here }
    },
    set(marks) {
      here = marks
    },
    forget() {
      here = null
    },
  }
}
