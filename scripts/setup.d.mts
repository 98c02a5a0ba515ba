export const compileCache: string
export function ensureBrowser(name: 'chromium' | 'firefox'): Promise<string>
export function findBrowser(name: 'chromium' | 'firefox'): string | null
export function run(
  command: string,
  args: readonly string[],
  options?: { env?: Record<string, string>; quiet?: boolean; seconds?: number; onOutput?: (text: string) => void },
): Promise<number>
export function readWords(usage: string, options: { words: readonly string[]; most?: number }): string[]
