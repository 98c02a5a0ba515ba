/** The two sets of digits of Arabic print: 0123456789 (Maghreb, many sites) and ٠١٢٣٤٥٦٧٨٩ (Mashriq). */
export type Digits = 'western' | 'eastern'

const zero = '٠'.charCodeAt(0)
const numeral = /\d+(?:[.,]\d+)*/g
const latin = /[A-Za-z]/

/**
 * Writes the numbers of an own text (never of a quotation) with eastern digits. Digits that belong to a Latin name keep
 * theirs, and separators change with the digits.
 *
 * "1,500 مقاتل في 2025" → "١٬٥٠٠ مقاتل في ٢٠٢٥"; "طائرات F-16" stays.
 */
export function easternDigits(text: string): string {
  return text.replace(numeral, (number, offset: number) => {
    const before = text.slice(Math.max(0, offset - 2), offset)
    const after = text.slice(offset + number.length, offset + number.length + 2)
    const inLatinName = /[A-Za-z][-/.]?$/.test(before) || latin.test(after.charAt(0)) || /^[-/][A-Za-z]/.test(after)
    return inLatinName ? number : mapDigits(number)
  })
}

function mapDigits(number: string): string {
  let mapped = ''
  for (const character of number) {
    if (character === '.') mapped += '٫'
    else if (character === ',') mapped += '٬'
    else mapped += String.fromCharCode(zero + Number(character))
  }
  return mapped
}
