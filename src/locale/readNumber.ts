import { latinDigits } from './digits'

const DECIMAL = /[\u066B/]/
/** Also a comma, where it marks thousands; elsewhere it could be a decimal mark, and so is none of both. */
const GROUPS = /[\u066C\s\u200C\u200E\u200F]|,(?=\d{3}(?:\D|$))/g

/**
 * The number a person typed, in Persian, Arabic or Latin digits: `۱٫۵`, `1.5` and, as it is written by hand, `۱/۵`. Marks of
 * thousands are passed over. `null` for what is no number.
 */
export function readNumber(text: string): number | null {
  const latin = latinDigits(text.trim()).replaceAll(GROUPS, '').replace(DECIMAL, '.')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(latin) ? Number(latin) : null
}
