/**
 * The one place that writes to the console. Codes, names of steps and exceptions only: page text, titles and addresses
 * are never logged, so that a console left open tells nothing about what was read.
 */
export type Log = { warn: (step: string, detail?: string) => void; bug: (step: string, error: unknown) => void }

/** `bug` keeps the stack of the exception, without its message: a message can quote what the page said. */
export function createLog(context: string): Log {
  return {
    warn: (step, detail) => write('warn', `[hawamish ${context}] ${step}`, detail ?? ''),
    bug: (step, error) => write('error', `[hawamish ${context}] ${step}`, placeOf(error)),
  }
}

function write(level: 'warn' | 'error', ...parts: string[]): void {
  // oxlint-disable-next-line no-console -- the one place
  console[level](...parts)
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line))
  return [error.name, ...frames.slice(0, 6)].join('\n')
}
