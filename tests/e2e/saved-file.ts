/** A file that the browser saved, read back from where it lies. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { downloadsOf, type Session } from './session.ts'
import { expect } from './test.ts'

export type SavedFile = { name: string; text: string }

/** The file that a click makes the browser save: Firefox tells its driver nothing of it, but the disk does. */
export async function savedBy(session: Session, page: Page, click: () => Promise<void>): Promise<SavedFile> {
  if (session.name === 'chromium') {
    const [download] = await Promise.all([page.waitForEvent('download'), click()])
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  const folder = downloadsOf(session.profile)
  mkdirSync(folder, { recursive: true })
  await click()
  const whole = (): string[] => readdirSync(folder).filter((name) => !name.endsWith('.part'))
  await expect.poll(() => whole().length).toBe(1)
  const [name = ''] = whole()
  const path = join(folder, name)
  await expect.poll(() => existsSync(path) && readFileSync(path).length > 0).toBe(true)
  const text = readFileSync(path, 'utf8')
  // The next file of this name would get a number.
  rmSync(path)
  return { name, text }
}
