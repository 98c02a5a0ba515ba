/**
 * The least that this way of working costs: an extension with the same three steps as ours and nothing in them. A gate on
 * every page, a reader that the background brings, a text that goes there and marks that come back (every seventh word).
 * Measured beside ours in one run, it says what is the browser's and the machine's.
 */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserName } from '../browsers.ts'
import { addonId } from '../e2e/session.ts'

const scripts = fileURLToPath(new URL('bare', import.meta.url))

/** Writes the extension for a browser; the folder is new each time. */
export function bareExtension(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'hawamish-bare-'))
  cpSync(scripts, folder, { recursive: true })
  writeFileSync(join(folder, 'control.html'), '<!doctype html><title>control</title>')
  const manifest = {
    manifest_version: 3,
    name: 'bare',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['https://shaam.org/*'],
    content_scripts: [{ matches: ['https://shaam.org/*'], js: ['gate.js'], run_at: 'document_idle' }],
    ...(name === 'chromium'
      ? { background: { service_worker: 'background.js' } }
      : {
          background: { scripts: ['background.js'] },
          browser_specific_settings: { gecko: { id: addonId, data_collection_permissions: { required: ['none'] } } },
        }),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}
