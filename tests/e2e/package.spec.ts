/** What is in the package that readers get: permissions word for word, nothing a page could reach, licences, sizes of page scripts. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import manifest from '../../package.json' with { type: 'json' }
import { hostPatterns } from '../../lib/platform/hosts.ts'
import type { BrowserName } from '../browsers.ts'
import { addonId, buildFolder } from './session.ts'

const browsers: BrowserName[] = ['chromium', 'firefox']

function manifestOf(name: BrowserName): Record<string, unknown> {
  return JSON.parse(readFileSync(join(buildFolder(name, 'production'), 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const common = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  version: '0.1.0',
  default_locale: 'ar',
  host_permissions: hostPatterns,
  optional_host_permissions: ['https://*/*'],
  content_security_policy: { extension_pages: policy },
  icons: {
    16: 'icon/16.png',
    32: 'icon/32.png',
    48: 'icon/48.png',
    96: 'icon/96.png',
    128: 'icon/128.png',
  },
  action: { default_title: 'هوامش', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  commands: {
    'toggle-marks': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandMarks__' },
    'toggle-panel': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandPanel__' },
    'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
    'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
  },
}

test.describe('package', () => {
  test('the manifest for Chrome is exactly this', () => {
    expect(manifestOf('chromium')).toEqual({
      ...common,
      minimum_chrome_version: '128',
      storage: { managed_schema: 'managed-schema.json' },
      permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'sidePanel'],
      background: { service_worker: 'background.js' },
      side_panel: { default_path: 'sidepanel.html' },
    })
  })

  test('the manifest for Firefox is exactly this', () => {
    expect(manifestOf('firefox')).toEqual({
      ...common,
      permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
      background: { scripts: ['background.js'] },
      sidebar_action: { default_panel: 'sidepanel.html', default_title: 'هوامش', open_at_install: false },
      browser_specific_settings: {
        gecko: {
          id: addonId,
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    })
  })

  for (const name of browsers) {
    test(`no file of the ${name} package can be asked for by a page, and none talks to the network`, () => {
      const folder = buildFolder(name, 'production')
      expect(manifestOf(name)).not.toHaveProperty('web_accessible_resources')
      expect(manifestOf(name)).not.toHaveProperty('content_scripts')
      for (const file of filesIn(folder).filter((path) => /\.(js|html|css)$/.test(path))) {
        const text = readFileSync(join(folder, file), 'utf8')
        expect(text, file).not.toMatch(
          /content-script-started|sourceMappingURL|XMLHttpRequest|sendBeacon|WebSocket|document\.write|insertAdjacentHTML/,
        )
        expect(text, file).not.toMatch(/@import|url\(\s*["']?https?:/)
      }
    })

    test(`what the ${name} package holds of others has its licence with it`, () => {
      const licences = readFileSync(join(buildFolder(name, 'production'), 'licences.txt'), 'utf8')
      for (const library of Object.keys(manifest.dependencies)) expect(licences).toContain(`\n${library} `)
      expect(licences).toContain('SIL OPEN FONT LICENSE')
    })

    test(`the page scripts of the ${name} package are within their limits, without zod`, () => {
      const read = (script: string): Buffer => readFileSync(join(buildFolder(name, 'production'), `${script}.js`))
      const [gate, library, reader, margin] = [read('gate'), read('readability'), read('reader'), read('margin')]
      expect(gate.length).toBeLessThanOrEqual(8_000)
      expect(reader.length).toBeLessThanOrEqual(60_000)
      // Readability as its makers wrote it, and the copy it works on: a new version that is much larger should be seen.
      expect(library.length).toBeLessThanOrEqual(44_000)
      expect(gzipSync(margin).length).toBeLessThanOrEqual(60_000)
      for (const script of [gate, library, reader, margin])
        expect(script.toString()).not.toMatch(/ZodError|invalid_union|_zod/)
    })

    test(`in the ${name} package the panel's root is closed`, () => {
      const margin = readFileSync(join(buildFolder(name, 'production'), 'margin.js'), 'utf8')
      // As a value that is set, not one that is compared with (`newState === 'open'`).
      const set = (word: string): RegExp => new RegExp(`(?:(?<![=!])=|:)\\s*[\`"']${word}[\`"']`)
      expect(margin).toMatch(set('closed'))
      expect(margin).not.toMatch(set('open'))
      const forTests = readFileSync(join(buildFolder(name, 'e2e'), 'margin.js'), 'utf8')
      expect(forTests).toMatch(set('open'))
    })
  }
})
