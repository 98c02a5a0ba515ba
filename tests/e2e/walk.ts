/** Walks at random: what is done is drawn by a seed, the same on every run, but for the moments at which things arrive. */
import { setTimeout } from 'node:timers/promises'
import { articlePage, sample } from './pages.ts'
import type { Web } from './server.ts'

/** A whole number below a limit. */
export type Draw = (limit: number) => number
export type Step<Walk> = (walk: Walk) => Promise<unknown>

const pauses = [0, 0, 5, 20, 60, 150, 400]

/** One of them; undefined where there is none. */
export function oneOf<Thing>(draw: Draw, all: readonly Thing[]): Thing | undefined {
  return all[draw(all.length || 1)]
}

/** Takes so many steps, with a pause after each. */
export async function wander<Walk extends { draw: Draw }>(
  walk: Walk,
  { steps, length }: { steps: readonly Step<Walk>[]; length: number },
): Promise<void> {
  for (let turn = 0; turn < length; turn += 1) {
    await oneOf(walk.draw, steps)?.(walk)
    await setTimeout(oneOf(walk.draw, pauses))
  }
}

export const site = 'https://almanassa.com'
/** Two reports that a walk can lead to. */
const whole = { path: '/news/sample', title: sample.title, texts: sample.paragraphs }
export const stories = [whole, { ...whole, path: '/news/short', texts: sample.paragraphs.slice(0, -2) }] as const

export function putStories(web: Web): void {
  for (const { path, title, texts } of stories) web.put(site + path, articlePage({ title, paragraphs: texts }))
}
