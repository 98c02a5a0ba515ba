/**
 * WXT starts each script that is brought into a page within a module of its own: plugins of WXT (there are none) and lines
 * for the console, which a built package never writes. That is four hundred bytes in a script of eight thousand, and some
 * functions before the first of ours. Here the module only starts the script; what it gives is the script's result, as
 * before.
 */
import type { Plugin } from 'vite'

const module = /virtual:wxt-unlisted-script-entrypoint/

/**
 * The module that starts a script and nothing else.
 * @param code WXT's own, which imports the script as `definition`
 * @throws when WXT's module no longer looks like that
 */
export function startOnly(code: string): string {
  const [imported] = /^import definition from .+$/m.exec(code) ?? []
  if (imported === undefined)
    throw new Error('WXT starts scripts in another way now: scripts/script-entry.ts must learn it.')
  return `${imported}\nexport default definition.main();\n`
}

/** The Vite plugin that does so. */
export function scriptEntry(): Plugin {
  return {
    name: 'script-entry',
    transform: { filter: { id: module }, handler: (code) => ({ code: startOnly(code), map: null }) },
  }
}
