/**
 * Which page scripts run where. The gate is registered once for all https pages; the browser injects it only where the
 * reader granted the site (platform.md finding 8). Reader and panel follow one page at a time, when the script before
 * asked for them.
 */
import { highlightStyle } from '../../lib/page/marks/highlight-style.ts'
import { browser } from '../../lib/platform/browser.ts'
import type { Scripting, Tabs } from '../../lib/platform/browser.ts'

export type PageScript = 'gate' | 'reader' | 'library' | 'margin'

const files: Record<PageScript, string> = {
  gate: '/gate.js',
  reader: '/reader.js',
  library: '/readability.js',
  margin: '/margin.js',
}

const markStyle = highlightStyle(import.meta.env.BROWSER !== 'firefox')

/** The sample report of `npm start` comes from this very machine, over http. */
const matches = import.meta.env.MODE === 'start' ? ['https://*/*', 'http://localhost/*'] : ['https://*/*']

const gate: Scripting.RegisteredContentScript = {
  id: 'gate',
  js: ['gate.js'],
  matches,
  runAt: 'document_idle',
  allFrames: false,
  persistAcrossSessions: true,
}

let registering: Promise<void> | null = null

async function register(): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [gate.id] })
  await (known.length > 0
    ? browser.scripting.updateContentScripts([gate])
    : browser.scripting.registerContentScripts([gate]))
}

/** Registers the gate, or brings its registration up to date. May be called at any time, any number of times. */
export function registerGate(): Promise<void> {
  registering ??= register().finally(() => {
    registering = null
  })
  return registering
}

/** Where a script goes: the top frame of a tab, and if it is known only that very document. */
export type PageTarget = {
  tab: number
  document: string | null
}

function targetOf({ tab, document }: PageTarget): Scripting.InjectionTarget {
  const target = document === null ? { tabId: tab, frameIds: [0] } : { tabId: tab, documentIds: [document] }
  return target
}

/**
 * The look of the marks: as the extension's own style, which no list of the page shows. It makes the browser go over the
 * styles of the whole page, so it comes when the article has been read, which asks for them: with the marks, for which the
 * browser does so anyway.
 */
export async function addMarkStyle(where: PageTarget): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: targetOf(where), css: markStyle, origin: 'AUTHOR' })
  } catch {
    // As below.
  }
}

/** Runs a page script; false where the browser lets no extension in, or the document is gone. */
export async function runScript(script: PageScript, where: PageTarget): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: targetOf(where), files: [files[script]] })
    return true
  } catch {
    // A refused page and a closed document look the same to us: there is nothing to do in either.
    return false
  }
}

/** Tabs that are open on one of these match patterns already get the gate now: a registration reaches later loads only. */
export async function runGateInOpenTabs(origins: string[]): Promise<void> {
  if (origins.length === 0) return
  const tabs = await browser.tabs.query({ url: origins })
  const awake = tabs.filter((tab): tab is Tabs.Tab & { id: number } => tab.id !== undefined && !tab.discarded)
  await Promise.all(awake.map(({ id }) => runScript('gate', { tab: id, document: null })))
}

/** Host patterns that the reader has granted at present. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins
}
