/** The costs of a page in Firefox, from the page's own side (`page-probe.ts`). */
import type { Page } from '@playwright/test'
import type { Session } from '../e2e/session.ts'
import { busyAfterReady, load, readNotes, stretch } from './page-probe.ts'
import { settings, tellMarks } from './page-settings.ts'
import { median, ms, note, type Column } from './page-table.ts'

const name = 'firefox'
const loads = 5

type Measured = { busy: number; longest: number }

async function measure(session: Session, url: string, marks: boolean): Promise<Measured[]> {
  const results: Measured[] = []
  for (let round = 0; round < loads; round += 1) {
    const { page, notes } = await load(session, url, marks)
    results.push(busyAfterReady(notes, notes.readyAt + stretch))
    await page.close()
  }
  return results
}

const middle = (results: readonly Measured[], key: keyof Measured): number => median(results.map((one) => one[key]))

export async function costs(
  session: Session,
  control: Page,
  { url, label }: { url: string; label: string },
): Promise<void> {
  await settings(control, { on: false })
  const without = await measure(session, url, false)
  await settings(control, { on: true })
  const own = await measure(session, url, true)
  const busy = middle(own, 'busy') - middle(without, 'busy')
  note(`${label}: page thread with the frames, new page, extension less without it`, name, ms(busy))
  const longest = `${ms(middle(own, 'longest'))} / ${ms(middle(without, 'longest'))}`
  note(`${label}: longest task of the page, with / without`, name, longest)
}

type Controlled = { control: Page; url: string; column: Column }

export async function toggle(session: Session, { control, url, column }: Controlled): Promise<void> {
  const { page } = await load(session, url, true)
  const times = async (marks: boolean): Promise<number> => {
    await page.evaluate(`window.notes.${marks ? 'marksAt' : 'clearedAt'} = null`)
    const start = Number(await page.evaluate('performance.now()'))
    await tellMarks(control, url, marks)
    await page.waitForFunction(`window.notes.${marks ? 'marksAt' : 'clearedAt'} !== null`, undefined, { polling: 20 })
    const notes = await readNotes(page)
    return ((marks ? notes.marksAt : notes.clearedAt) ?? start) - start
  }
  const [off, on]: [number[], number[]] = [[], []]
  for (let round = 0; round < loads; round += 1) {
    off.push(await times(false))
    on.push(await times(true))
  }
  note(
    'toggle off / on, with the way of the message from another tab',
    column,
    `${ms(median(off))} / ${ms(median(on))}`,
  )
  await page.close()
}
