/**
 * The daily look for newer versions: only for packs for which the reader switched it on, and only there is an alarm set.
 * It asks each pack's own address, once a day at a time that differs from reader to reader, with nothing in the request
 * but the address.
 */
import type { InstallOutcome } from '../../lib/messages/contract.ts'
import { browser } from '../../lib/platform/browser.ts'
import type { Log } from '../../lib/platform/log.ts'
import { changeRecord, findPack, listPacks } from '../../lib/store/packs.ts'
import { announce } from './orders.ts'
import { updatePack } from './pack-install.ts'

const alarm = 'pack-updates'
const day = 24 * 60
/** After the browser was closed for days the look is due at once; it waits this long for the start to be over. */
const least = 5

/** What is remembered of a look: its state, or the code of the first refusal. */
function resultOf(outcome: InstallOutcome): string {
  return outcome.state === 'refused' ? (outcome.refusals[0]?.code ?? 'refused') : outcome.state
}

/** Remembers how a look went, and tells the open lists of packs; a pack that was removed meanwhile is left alone. */
export async function rememberCheck(id: string, outcome: InstallOutcome): Promise<void> {
  await changeRecord(id, { check: { at: Date.now(), result: resultOf(outcome) } })
  await announce({ type: 'packs-changed' })
}

/** Minutes until the next look, when the last one was at `last`: a day after it, spread over an hour. */
export function minutesUntilNext(last: number | null, now: number): number {
  const spread = Math.random() * 60
  if (last === null) return least + spread
  const since = Math.max(0, now - last) / 60_000
  return Math.max(least, day - since) + spread
}

/** Sets the alarm where one is needed and there is none, and takes it away where none is needed. */
export async function planUpdates(): Promise<void> {
  const daily = (await listPacks()).installed
    .filter(({ record }) => record.daily)
    .map(({ record }) => record.check?.at ?? null)
  if (daily.length === 0) {
    await browser.alarms.clear(alarm)
    return
  }
  if (await browser.alarms.get(alarm)) return
  const last = daily.includes(null) ? null : Math.min(...daily.flatMap((at) => at ?? []))
  await browser.alarms.create(alarm, { delayInMinutes: minutesUntilNext(last, Date.now()), periodInMinutes: day })
}

async function lookForAll(log: Log): Promise<void> {
  for (const { id } of (await listPacks()).installed.map(({ record }) => record)) {
    try {
      // Asked when its turn comes: the reader may have switched it off while the addresses before it were slow.
      if ((await findPack(id))?.daily !== true) continue
      // Without the reader nothing is accepted: a changed key waits until somebody is there to see it.
      const outcome = await updatePack(id, { accepted: null, language: 'ar' })
      if (outcome) await rememberCheck(id, outcome)
    } catch (error) {
      log.bug('pack update', error)
    }
  }
}

/** Listens for the alarm. Called once, when the background starts. */
export function watchUpdates(log: Log): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) lookForAll(log).catch((error: unknown) => log.bug('pack updates', error))
  })
}
