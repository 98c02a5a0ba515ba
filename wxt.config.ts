import { defineConfig } from 'wxt'
import type { UserManifest } from 'wxt'
import { hostPatterns } from './lib/platform/hosts.ts'

/** Packages that a build may not load anything from: no remote script, style, image, frame or connection of any kind. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
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
  permissions: ['storage', 'scripting', 'activeTab'],
  host_permissions: hostPatterns,
  optional_host_permissions: ['https://*/*'],
  content_security_policy: { extension_pages: pagePolicy },
  action: { default_title: '__MSG_action__' },
  // Alt+Shift+letter is free in both browsers and names the same physical key under an Arabic layout.
  commands: {
    'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandMarks__' },
    'toggle-panel': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPanel__' },
    'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
    'previous-mention': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_commandPrevious__' },
  },
} satisfies UserManifest

const chrome = { ...shared, minimum_chrome_version: '128' } satisfies UserManifest

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

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser }) => (browser === 'firefox' ? firefox : chrome),
  vite: () => ({
    // Nothing is preloaded across origins, and the polyfill for it would only be dead weight.
    build: { modulePreload: { polyfill: false }, reportCompressedSize: false },
  }),
})
