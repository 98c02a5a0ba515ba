export type BrowserName = 'chromium' | 'firefox'

export const compileCache: string
export function ensureBrowser(name: BrowserName): Promise<string>
export function findBrowser(name: BrowserName): string | null
export function run(
  command: string,
  args: readonly string[],
  options?: { env?: Record<string, string>; quiet?: boolean; seconds?: number; onOutput?: (text: string) => void },
): Promise<number>
export function readWords(usage: string, options: { words: readonly string[]; most?: number }): string[]
