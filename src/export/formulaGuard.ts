/**
 * What a spreadsheet takes for a formula, or skips before one. After OWASP, "CSV Injection": = + - @ tab CR; line feed and
 * the full-width forms are read the same way in some languages.
 */
const OPENS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * Text that a spreadsheet shows and never computes: an apostrophe before whatever would open a formula. For text only: a
 * negative number is a number and is written as one.
 */
export function guardFormula(text: string): string {
  return OPENS_FORMULA.test(text) ? `'${text}` : text
}
