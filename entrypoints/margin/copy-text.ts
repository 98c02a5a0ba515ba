/**
 * Puts text on the reader's clipboard; false when it did not get there. A site may deny the clipboard's interface to
 * everything in its pages (Permissions-Policy), and over http there is none: then the old command does it, which asks
 * nobody, within the click.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

function copyByCommand(text: string): boolean {
  let written = false
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.isTrusted || !event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    // The page adds nothing of its own.
    event.stopImmediatePropagation()
    written = true
  }
  addEventListener('copy', onCopy, { capture: true })
  const done = document.execCommand('copy')
  removeEventListener('copy', onCopy, { capture: true })
  return done && written
}
