/** Taking an analysis along: the file, and the page on which the reader chooses it. */
import { exportAnalysis } from '../../lib/analysis/export/index.ts'
import type { ExportFile, ExportFormat, ExportInput } from '../../lib/analysis/export/index.ts'
import { browser } from '../../lib/platform/browser.ts'

/** The file, stamped with this version of Hawamish and this moment. */
export function writeExport(input: ExportInput, wanted: { format: ExportFormat; wholeText: boolean }): ExportFile {
  const { url } = input.article
  // Where a file lies on this device is nobody else's business.
  const article = { ...input.article, url: url?.startsWith('file:') ? null : url }
  const created = `${new Date().toISOString().slice(0, 19)}Z`
  const generator = `Hawamish ${browser.runtime.getManifest().version}`
  return exportAnalysis(
    { ...input, article },
    { ...wanted, generator, created, newId: () => `urn:uuid:${crypto.randomUUID()}` },
  )
}

/** The export page of each tab, as long as this script lives; after that a second page is opened, which does no harm. */
const pages = new Map<number, Promise<number | undefined>>()

async function isOpen(page: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(page)).url?.startsWith(browser.runtime.getURL('/export.html')) ?? false
  } catch {
    // Closed meanwhile.
    return false
  }
}

async function openPage(tab: number): Promise<number | undefined> {
  return (await browser.tabs.create({ url: browser.runtime.getURL(`/export.html?tab=${tab}`) })).id
}

/** Shows the export page of a tab; asked again and again, by a double click or a page that plays tricks, it is still one. */
export async function openExportPage(tab: number): Promise<void> {
  const known = pages.get(tab)
  const page = await known?.catch(() => undefined)
  if (page !== undefined && (await isOpen(page))) {
    await browser.tabs.update(page, { active: true })
    return
  }
  if (pages.get(tab) === known) pages.set(tab, openPage(tab))
  await pages.get(tab)
}
