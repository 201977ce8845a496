import type { Format } from './format'

/** A text out of the data with the digits of the language: files hold Latin ones. One that is in another script stays: `SV001`. */
export function withDigits(text: string, format: Pick<Format, 'language' | 'plain'>): string {
  if (format.language !== 'fa' || !/\p{Script=Arabic}/u.test(text)) return text
  return text.replaceAll(/\d/g, (digit) => format.plain(digit))
}

/** Zero of the Persian and of the Arabic digits. */
const ZEROS = [0x06f0, 0x0660]

/** A text with Latin digits in place of Persian and Arabic ones, for reading what a person wrote. */
export function latinDigits(text: string): string {
  return text.replaceAll(/[\u06F0-\u06F9\u0660-\u0669]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code))
  })
}
