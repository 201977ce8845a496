/** Zero of the Persian and of the Arabic digits. */
const ZEROS = [0x06f0, 0x0660]
const DECIMAL = /[\u066B/]/
const GROUPS = /[\u066C,\s\u200C\u200E\u200F]/g

/**
 * The number a person typed, in Persian, Arabic or Latin digits: `۱٫۵`, `1.5` and, as it is written by hand, `۱/۵`. Marks of
 * thousands are passed over. `null` for what is no number.
 */
export function readNumber(text: string): number | null {
  const latin = [...text.trim()].map(latinDigit).join('').replaceAll(GROUPS, '').replace(DECIMAL, '.')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(latin) ? Number(latin) : null
}

function latinDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const zero = ZEROS.find((first) => code >= first && code < first + 10)
  return zero === undefined ? sign : String(code - zero)
}
