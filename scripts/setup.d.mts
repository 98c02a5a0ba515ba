export function ensureBrowser(name: 'chromium' | 'firefox'): Promise<string>
export function findBrowser(name: 'chromium' | 'firefox'): string | null
