/** Bundles modules of the project for a test page: one script whose exports are a global of the page. */
import { build } from 'vite'

/**
 * @param entry path of the module from the project's root
 * @param options `name`: the global; `minify`: as in a release, for sizes
 * @returns the script's text
 */
export async function bundle(
  entry: string,
  { name, minify = false }: { name: string; minify?: boolean },
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify,
      target: 'es2023',
      lib: { entry, name, formats: ['iife'], fileName: 'bundle' },
      rollupOptions: { output: { extend: true } },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []))
  const chunk = outputs.find((output) => output.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built from ${entry}`)
  return chunk.code
}
