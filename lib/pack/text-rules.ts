/** What a text and an address in a pack must not be (platform.md §3.5). */

/** Marks, joiners or tatweel in such a run are not writing: they hide or stretch a name. */
const floods = /\p{M}{7,}|[\u200b-\u200d\u2060]{3,}|\u0640{4,}/u

/** Every isolate that is opened is closed, in that order. */
function isBalanced(text: string): boolean {
  let open = 0
  for (const [isolate] of text.matchAll(/[\u2066-\u2069]/g)) {
    open += isolate === '\u2069' ? -1 : 1
    if (open < 0) return false
  }
  return open === 0
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || c === 0x2028 || c === 0x2029) return true
  }
  return false
}

/** Why a pack text is refused, as the rest of a sentence; null when it is fine. */
export function judgeText(text: string): string | null {
  if (hasControls(text)) return 'a text must not contain control characters or line breaks.'
  if (!text.isWellFormed()) return 'a text contains half of a surrogate pair.'
  if (/[\ufeff\ufffe\uffff]/.test(text))
    return 'a text contains a character that is not one (a byte order mark or U+FFFE).'
  if (floods.test(text)) return 'a text contains a run of marks, joiners or tatweel.'
  if (/^\s|\s$/.test(text)) return 'a text must not begin or end with a space.'
  if (/[\u202a-\u202e]/.test(text)) return 'a text must not contain characters that override the writing direction.'
  if (!isBalanced(text)) return 'a text opens or closes a direction isolate without its other half.'
  if (text.normalize('NFC') !== text) return 'a text must be in Unicode normal form C.'
  return null
}

const privateNames = /(^|\.)(localhost|local|internal|onion|home\.arpa|test|invalid|example)$/

/** Host part of an absolute address, lower case; null when there is none. Pure: `URL` is not part of the language. */
function parts(address: string): { scheme: string; user: boolean; host: string; port: string } | null {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(address)
  if (!match) return null
  const [, scheme = '', authority = ''] = match
  const at = authority.lastIndexOf('@')
  const [host = '', port = ''] = authority.slice(at + 1).split(/:(?=\d*$)/)
  return { scheme: scheme.toLowerCase(), user: at >= 0, host: host.toLowerCase(), port }
}

/** Why an address is refused, as the rest of a sentence; null when it is a plain public https address. */
export function judgeAddress(address: string): string | null {
  if (/[\s"<>\\^`{|}]|[\p{Cc}\p{Cf}\p{Cs}]/u.test(address))
    return 'an address contains a character that must be escaped.'
  const url = parts(address)
  if (!url) return 'this is not an absolute address.'
  if (url.scheme !== 'https') return `an address must begin with https://, not ${url.scheme.slice(0, 20)}:.`
  if (url.user) return 'an address must not carry a user name or password.'
  if (url.port !== '' && url.port !== '443') return 'an address must use the standard port.'
  // A host whose last part is a number, decimal or hexadecimal, is an IPv4 address (WHATWG URL, "ends in a number").
  if (url.host.startsWith('[') || /(^|\.)(\d+|0x[\da-f]*)\.?$/.test(url.host))
    return 'an address must name its host, not give a number.'
  if (!/^[a-z0-9.-]+$/.test(url.host))
    return 'a host name must be written in its ASCII form (xn--…), so that look-alike letters show.'
  if (url.host.split('.').some((label) => label.length > 63))
    return 'a part of the host name is longer than 63 characters.'
  if (!url.host.includes('.') || url.host.endsWith('.') || url.host.startsWith('.') || url.host.includes('..'))
    return 'an address must have a public host name.'
  if (privateNames.test(url.host)) return `the host ${url.host} is not a public one.`
  return null
}
