/**
 * Gates: when an alias may stand for its entity (schema.ts `gateSchema`, arabic.md §3.1). What a gate asks of the words
 * around the alias is answered at once; what it asks of the rest of the document (`long`, `entities`) is answered by
 * `linking.ts`, once it is known who stands there.
 *
 * أحكام الشرع → vetoed, قال الرئيس الشرع → passes by itself, وأضاف الشرع → waits for أحمد الشرع elsewhere.
 */
import type { CompiledGate } from '../../pack/compile.ts'
import { GAP, QUOTE, follows, gapBetween, keyAt, wordBefore } from '../document.ts'
import type { TextDocument } from '../document.ts'
import type { Candidate, Occurrence, Occurrences } from './occurrences.ts'
import { isNationality } from './nationality.ts'
import { reason } from '../reasons.ts'
import { isVerified } from './verify.ts'
import { isWithin } from '../when.ts'

/** How far `near` looks, in words. */
const NEAR = 3

export type GateContext = { document: TextDocument; occurrences: Occurrences; published: string | null }

/** `pass` with the reason; `wait`: only the rest of the document can open the gate; `fail`: nothing can. */
export type GateAnswer = { is: 'pass'; reason: string } | { is: 'wait' } | { is: 'fail' }

const FAIL: GateAnswer = { is: 'fail' }
const WAIT: GateAnswer = { is: 'wait' }

/** Asks the alias's own spelling and its gate about the words around it. */
export function askGate(candidate: Candidate, context: GateContext): GateAnswer {
  const { gate, via } = candidate.use
  if (!isVerified(candidate, context.document) || isNationality(candidate, context.document)) return FAIL
  if (gate === null)
    return { is: 'pass', reason: reason(via === 'short' ? 'known-short' : 'known-name', candidate.use.form) }
  if (context.published !== null && !isWithin(context.published, gate.from, gate.to)) return FAIL
  if (isVetoed(candidate, gate.veto, context)) return FAIL
  if (!gate.hasNeed) return { is: 'pass', reason: reason('known-name', candidate.use.form) }
  return meetsNeed(candidate, gate, context) ?? (gate.long || gate.entities.length > 0 || via === 'short' ? WAIT : FAIL)
}

/** True when one of the veto's words stands where it must not. Also used for definite shorts. */
export function isVetoed(at: Occurrence, veto: CompiledGate['veto'], context: GateContext): boolean {
  const { occurrences } = context
  return (
    veto.document.some((form) => occurrences.byForm.has(form)) ||
    phraseBefore(at, veto.before, context) !== null ||
    phraseAfter(at, veto.after, context) !== null ||
    phraseNear(at, veto.near, context) !== null
  )
}

function meetsNeed(candidate: Candidate, gate: CompiledGate, context: GateContext): GateAnswer | null {
  const { document, occurrences } = context
  const particle = attachedParticle(candidate, document)
  // In a list the word before governs the first name only: الأدميرال وكوبر names two things, العراق وسورية two countries.
  const before = phraseBefore(candidate, particle.startsWith('و') ? gate.listed : gate.before, context)
  if (before !== null) return pass('gate-before', before, document)
  if (
    gate.particles !== '' &&
    particle !== '' &&
    allowsParticle(gate.particles, particle.at(-1) ?? ' ', candidate, document)
  )
    return { is: 'pass', reason: reason('gate-before', particle) }
  const after = phraseAfter(candidate, gate.after, context)
  if (after !== null) return pass('gate-after', after, document)
  const near = phraseNear(candidate, gate.near, context)
  if (near !== null) return pass('gate-near', near, document)
  const anywhere = gate.document.find((form) => occurrences.byForm.has(form))
  const found = anywhere === undefined ? undefined : occurrences.byForm.get(anywhere)?.[0]
  return found === undefined ? null : pass('gate-document', found, document)
}

/** Whether the particle opens the gate; some do only before quotes: "قال لـ«الأخبار»", but not "استمع للأخبار". */
function allowsParticle(
  particles: string,
  particle: string,
  { start, end }: Occurrence,
  document: TextDocument,
): boolean {
  const at = particles.indexOf(particle)
  if (at < 0) return false
  return (
    particles[at + 1] !== '"' || (QUOTE.test(document.text.charAt(start - 1)) && QUOTE.test(document.text.charAt(end)))
  )
}

function pass(
  code: 'gate-before' | 'gate-after' | 'gate-near' | 'gate-document',
  found: Occurrence,
  document: TextDocument,
): GateAnswer {
  return { is: 'pass', reason: reason(code, document.text.slice(found.start, found.end)) }
}

/** The particle before a name, attached or alone before a quote: للتحالف → ل, ول"داعش" → ول, التحالف → ''. */
export function attachedParticle(at: Occurrence, document: TextDocument): string {
  const word = document.words[at.first]
  if (word === undefined) return ''
  if (at.start > word.start) return document.text.slice(word.start, at.start).replace(/[^وفبلك]/g, '')
  return document.loose[at.first - 1] === 1 ? keyAt(document, at.first - 1) : ''
}

function phraseBefore(
  at: Occurrence,
  forms: readonly number[],
  { document, occurrences }: GateContext,
): Occurrence | null {
  if (forms.length === 0) return null
  const previous = wordBefore(document, at.first)
  if (previous < 0 || gapBetween(document, previous, at.first) > GAP.none) return null
  return occurrences.endingAt[previous]?.find((found) => forms.includes(found.form)) ?? null
}

function phraseAfter(
  at: Occurrence,
  forms: readonly number[],
  { document, occurrences }: GateContext,
): Occurrence | null {
  if (forms.length === 0 || !follows(document, at.last + 1)) return null
  return occurrences.beginningAt[at.last + 1]?.find((found) => forms.includes(found.form)) ?? null
}

/** A phrase of which a word stands at most `NEAR` words away, on the same line. */
function phraseNear(
  at: Occurrence,
  forms: readonly number[],
  { document, occurrences }: GateContext,
): Occurrence | null {
  if (forms.length === 0) return null
  const line = document.lines[at.first]
  const isNear = (found: Occurrence): boolean =>
    forms.includes(found.form) && (found.last < at.first || found.first > at.last)
  for (let word = at.first - NEAR; word <= at.last + NEAR; word += 1) {
    if (document.lines[word] !== line) continue
    const lists = [occurrences.beginningAt[word], word < at.first ? occurrences.endingAt[word] : undefined]
    for (const list of lists) {
      const found = list?.find(isNear)
      if (found !== undefined) return found
    }
  }
  return null
}
