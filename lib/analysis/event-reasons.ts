/**
 * Why an article was given an event, in the reader's language. The analysis carries Arabic labels ("sign: الافتتاح"), so that
 * it can be kept and compared; what reads it in English puts the pack's English ones in their place.
 */
import type { PackEvent } from '../pack/types.ts'
import { nameOf } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import type { Verdict } from './types.ts'
import type { Language } from './view.ts'

/** The Arabic labels that a verdict's reasons carry, with what the pack calls the same in `language`. */
function labelsOf(event: PackEvent, knowledge: Knowledge, language: Language): Map<string, string> {
  const { signs, against, core } = event.recognise
  const labels = [...signs, ...against].map(({ label }) => [label.ar, label[language]] as const)
  const names = [...core, ...event.actors, ...event.places].map(
    (id) => [nameOf(id, knowledge, 'ar') ?? id, nameOf(id, knowledge, language) ?? id] as const,
  )
  return new Map([...labels, ...names])
}

/** `sign: الافتتاح` → `sign: the opening` */
function relabelled(carried: string, told: ReadonlyMap<string, string>): string {
  const at = carried.indexOf(': ') + 2
  const label = at < 2 ? undefined : told.get(carried.slice(at))
  return label === undefined ? carried : carried.slice(0, at) + label
}

/** The reasons as the analysis carries them (`reasons.ts`), with labels in `language`. `id` is that of the verdict's own pack. */
export function eventReasons({ id, reasons }: Verdict, knowledge: Knowledge, language: Language): string[] {
  const event = knowledge.events.get(id)
  if (event === undefined || language === 'ar') return reasons
  const told = labelsOf(event, knowledge, language)
  return reasons.map((carried) => relabelled(carried, told))
}
