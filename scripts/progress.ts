/** Progress of long work: one line on the terminal's error channel that writes over itself; nothing where nobody looks. */
export type Progress = {
  say: (what: string) => void
  step: (index: number, total: number, what: string) => void
  /** Takes the line away. */
  done: () => void
}

type Terminal = { isTTY?: boolean; columns?: number; write: (text: string) => unknown }

/** Writes nothing where the channel is no terminal. */
export function showProgress(terminal: Terminal): Progress {
  if (!terminal.isTTY) return { say: () => undefined, step: () => undefined, done: () => undefined }
  const say = (what: string): void => {
    terminal.write(`\r\u001b[K${what.slice(0, (terminal.columns ?? 80) - 1)}`)
  }
  return {
    say,
    step: (index, total, what) => say(`${index + 1}/${total} ${what}`),
    done: () => terminal.write('\r\u001b[K'),
  }
}
