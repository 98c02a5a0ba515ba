/** Theme and text size, as the reader chose them. `auto` follows the system. */
export type Look = { theme: 'auto' | 'light' | 'dark'; size: 'small' | 'medium' | 'large' }
