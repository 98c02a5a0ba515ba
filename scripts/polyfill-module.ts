/**
 * The polyfill of the browser's API is written for three ways of loading scripts. Bundled as it is, every property of the
 * API is looked at once to copy it into a module's shape, and a browser makes each part of its API when it is first looked
 * at: some milliseconds, each time that the background wakes. Here it becomes a module as it stands.
 */
import type { Plugin } from 'vite'

const file = /[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/

/** The Vite plugin that does so. */
export function polyfillModule(): Plugin {
  return {
    name: 'polyfill-module',
    enforce: 'pre',
    transform: {
      filter: { id: file },
      handler: (code) => ({
        code: `const module = { exports: {} };\nconst { exports } = module;\n${code}\nexport default module.exports;\n`,
        map: null,
      }),
    },
  }
}
