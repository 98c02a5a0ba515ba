/** Taking an analysis along: the file, and the page on which the reader chooses it. */
import { exportAnalysis } from '../../lib/analysis/export/index.ts'
import type { ExportFile, ExportFormat, ExportInput } from '../../lib/analysis/export/index.ts'
import { browser } from '../../lib/platform/browser.ts'

/** The file, stamped with this version of Hawamish and this moment. */
export function writeExport(input: ExportInput, wanted: { format: ExportFormat; wholeText: boolean }): ExportFile {
  const created = `${new Date().toISOString().slice(0, 19)}Z`
  const generator = `Hawamish ${browser.runtime.getManifest().version}`
  return exportAnalysis(input, { ...wanted, generator, created, newId: () => `urn:uuid:${crypto.randomUUID()}` })
}

/** The export page of each tab, as long as this script lives; after that a second page is opened, which does no harm. */
const pages = new Map<number, number>()

async function isOpen(page: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(page)).url?.startsWith(browser.runtime.getURL('/export.html')) ?? false
  } catch {
    // Closed meanwhile.
    return false
  }
}

/** Shows the export page of a tab; asked again and again, by a page that plays tricks, it is still one page. */
export async function openExportPage(tab: number): Promise<void> {
  const known = pages.get(tab)
  if (known !== undefined && (await isOpen(known))) {
    await browser.tabs.update(known, { active: true })
    return
  }
  const opened = await browser.tabs.create({ url: browser.runtime.getURL(`/export.html?tab=${tab}`) })
  if (opened.id !== undefined) pages.set(tab, opened.id)
}
