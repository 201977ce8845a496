import type { Format } from './format'

/** A text out of the data with the digits of the language: files hold Latin ones. One that is in another script stays: `SV001`. */
export function withDigits(text: string, format: Pick<Format, 'language' | 'plain'>): string {
  if (format.language !== 'fa' || !/\p{Script=Arabic}/u.test(text)) return text
  return text.replaceAll(/\d/g, (digit) => format.plain(digit))
}
