import { defineConfig } from 'wxt'
import type { UserManifest } from 'wxt'
import { fileURLToPath } from 'node:url'
import { hostPatterns } from './lib/platform/hosts.ts'
import { bundlePack } from './scripts/bundle-pack.ts'
import { compileEarly } from './scripts/compile-early.ts'
import { licencesOf } from './scripts/licences.ts'
import { polyfillModule } from './scripts/polyfill-module.ts'
import { scriptEntry } from './scripts/script-entry.ts'
import early from './scripts/early-functions.json' with { type: 'json' }

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Extension pages and the background load nothing from anywhere but the package. The background may connect to https
 * addresses, for the packs and sources that the reader asks for; no code of it connects to anything else.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const shared = {
  default_locale: 'ar',
  name: '__MSG_name__',
  description: '__MSG_description__',
  permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
  host_permissions: hostPatterns,
  optional_host_permissions: ['https://*/*'],
  content_security_policy: { extension_pages: pagePolicy },
  action: { default_title: '__MSG_action__' },
  // These letters are free with Alt+Shift in both browsers (Chrome keeps A–C, N, P, R, T, W, X and Z for itself), and a
  // key keeps its place under an Arabic layout, where U bears the ع of علامات. H and R are taken by a well-known clipper.
  commands: {
    'toggle-marks': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandMarks__' },
    'toggle-panel': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandPanel__' },
    'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
    'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
  },
} satisfies UserManifest

// Firefox knows no such key: there an administrator's values come without a schema.
const chrome = {
  ...shared,
  minimum_chrome_version: '128',
  storage: { managed_schema: 'managed-schema.json' },
} satisfies UserManifest

const firefox = {
  ...shared,
  browser_specific_settings: {
    gecko: {
      // A name for this add-on, not an address: Firefox keeps settings and updates by it, so it never changes.
      id: 'hawamish@extension',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
} satisfies UserManifest

/**
 * The oldest browsers that the manifests admit. Left to itself Vite writes the style sheets for older ones, which doubles
 * `light-dark()` and turns `:dir()` into a list of languages.
 */
const oldest = ['chrome128', 'firefox140']

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser, mode }) => {
    const manifest = browser === 'firefox' ? firefox : chrome
    // `npm start` shows the sample report, which comes from this very machine.
    return mode === 'start' ? { ...manifest, host_permissions: [...hostPatterns, 'http://localhost/*'] } : manifest
  },
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...bundlePack(at('assets/packs/syria-us-isis'), at('.wxt/packs')))
      files.push({ relativeDest: 'licences.txt', contents: licencesOf(at('.')) })
    },
  },
  vite: ({ mode }) => ({
    // A plain build is the one that `npm run early` looks at.
    plugins: [polyfillModule(), scriptEntry(), ...(mode === 'plain' ? [] : [compileEarly(at('.'), early)])],
    // The builds for tests as well: components as readers get them, without the paths of their sources.
    oxc: { jsx: { development: false } },
    // Nothing is preloaded across origins, and the polyfill for it would only be dead weight.
    build: {
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      target: oldest,
      cssTarget: oldest,
      ...(mode === 'plain' && { minify: false, sourcemap: true }),
    },
  }),
})
