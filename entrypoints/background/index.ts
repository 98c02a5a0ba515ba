/**
 * The background: the only place that knows packs and settings. Every listener is set at the top, because the browser
 * stops this script when it is idle and starts it again for the next event (platform.md §1.7); nothing that matters
 * lives in its memory.
 */
import { defineBackground } from 'wxt/utils/define-background'
import { createRouter } from '../../lib/messages/router.ts'
import { browser } from '../../lib/platform/browser.ts'
import { createLog } from '../../lib/platform/log.ts'
import { offFor, pageSettings, watchSettings } from '../../lib/store/settings.ts'
import type { SettingsInForce } from '../../lib/store/settings.ts'
import { pageHandlers } from './answers.ts'
import { showCount } from './badge.ts'
import { forgetChangedSettings } from './known-settings.ts'
import { turnMarks } from './marks.ts'
import { order } from './orders.ts'
import { planUpdates, watchUpdates } from './pack-updates.ts'
import { forgetResult } from './readings.ts'
import { grantedOrigins, registerGate, runGateInOpenTabs, runScript } from './scripts.ts'
import { extensionHandlers, showPanel } from './tab-state.ts'

const log = createLog('background')

/** Runs something that nobody waits for; what goes wrong in it is a bug. */
function start(step: string, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => log.bug(step, error))
}

async function install(reason: string): Promise<void> {
  await registerGate()
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  // Last: a page that never ends loading keeps its gate waiting.
  await runGateInOpenTabs(await grantedOrigins())
}

/** Somewhere it works now where it did not before, or (`before` is not known) may not have. */
function isWider(settings: SettingsInForce, before: SettingsInForce | null): boolean {
  return settings.on && (!before?.on || before.sitesOff.some((site) => !settings.sitesOff.includes(site)))
}

/**
 * A change of the settings acts at once in every open tab, in each by itself: a page that asks something (`alert`), or is
 * busy for long, answers only afterwards, and keeps no other waiting.
 */
async function applySettings(settings: SettingsInForce, before: SettingsInForce | null): Promise<void> {
  // Other links are hidden, which no policy does: what is marked is asked for again.
  const isLookedUp = before !== null && JSON.stringify(settings.hiddenLinks) !== JSON.stringify(before.hiddenLinks)
  // Where it was off before, the gate starts over; where a reader is at work already, it does nothing.
  const gated = isWider(settings, before) ? grantedOrigins().then(tabsOn) : null
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined) return
      if (offFor(settings, url) !== null) {
        await Promise.all([order(id, { type: 'stop' }), showCount(id, 0)])
        return
      }
      await order(id, { type: 'settings', settings: pageSettings(settings) })
      if (isLookedUp) await order(id, { type: 'knowledge' })
      if ((await gated)?.has(id) && !discarded) await runScript('gate', { tab: id, document: null })
    }),
  )
}

/**
 * Sites whose leave is gone: what stands in their tabs is taken away. On other sites a page that the reader asked for goes
 * on: leave for one page shows in its address, which is hidden in every tab that there is no leave for.
 */
async function leave(gone: string[]): Promise<void> {
  const [tabs, granted, left] = await Promise.all([browser.tabs.query({}), grantedOrigins().then(tabsOn), tabsOn(gone)])
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || granted.has(id) || (url !== undefined && !left.has(id))) return
      await order(id, { type: 'stop' })
      await showCount(id, 0)
    }),
  )
}

/** Tabs that show a page on one of these match patterns, as far as their addresses can be seen. */
async function tabsOn(origins: string[]): Promise<Set<number | undefined>> {
  const tabs = origins.length > 0 ? await browser.tabs.query({ url: origins }) : []
  return new Set(tabs.map(({ id }) => id))
}

async function runCommand(command: string, tab: number | undefined): Promise<void> {
  if (command === 'toggle-marks') return turnMarks(tab)
  if (tab === undefined) return
  if (command === 'next-mention') await order(tab, { type: 'step', direction: 1 })
  if (command === 'previous-mention') await order(tab, { type: 'step', direction: -1 })
  // The key gives leave for this page, as a click on the button does: where nothing was read yet, it is read now.
  if (command === 'toggle-panel') await showPanel(tab, 'toggle')
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab?.id
}

export default defineBackground(() => {
  forgetChangedSettings()
  const router = createRouter({
    own: { id: browser.runtime.id, origin: browser.runtime.getURL('/').slice(0, -1) },
    page: pageHandlers(log),
    extension: extensionHandlers(log),
    onBug: (error) => log.bug('message', error),
  })

  browser.runtime.onMessage.addListener((message: unknown, sender: object) => router.handle(message, sender))
  browser.runtime.onInstalled.addListener(({ reason }) => start('install', () => install(reason)))
  browser.runtime.onStartup.addListener(() => start('startup', registerGate))
  // By itself: where the browser keeps no packs, the rest must not wait for them.
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup])
    event.addListener(() => start('updates', planUpdates))
  watchUpdates(log)
  browser.permissions.onAdded.addListener(({ origins = [] }) => start('grant', () => runGateInOpenTabs(origins)))
  browser.permissions.onRemoved.addListener(({ origins = [] }) => start('leave', () => leave(origins)))
  browser.commands.onCommand.addListener((command, tab) =>
    start('command', async () => runCommand(command, tab?.id ?? (await activeTab()))),
  )
  browser.tabs.onRemoved.addListener((tab) => {
    router.forget(tab)
    forgetResult(tab)
  })
  watchSettings((settings, before) => start('settings', () => applySettings(settings, before)))
})
