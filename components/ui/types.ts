import type { PageSettings } from '../../lib/messages/contract.ts'

/**
 * Theme, text size and font, as the reader chose them. `auto` follows the system. `naskh` is the bundled face, which
 * stands in our own pages only (platform.md, finding 5): inside a web page it is the system's font, like `system`.
 */
export type Look = Pick<PageSettings, 'theme' | 'size' | 'font'>
