import type { Format } from './format'

/** A version with the digits of the language: 1405.7.0 as ۱۴۰۵.۷.۰. */
export function versionText(version: string, format: Pick<Format, 'plain'>): string {
  return version.replace(/\d+/g, (digits) => format.plain(digits))
}
