import { writeNumber } from './numerals'
import { monthOf, yearOf, type Period } from './period'

export type Language = 'fa' | 'en'

/** Intl's names: English keeps the Jalali calendar with Latin digits. */
const DATES: Record<Language, string> = { fa: 'fa-IR-u-ca-persian', en: 'en-US-u-ca-persian' }

/** Written after the number of a share. */
export const PERCENT_SIGN: Readonly<Record<Language, string>> = { fa: '٪', en: '%' }

/** Written out: asking Intl for them costs an old PC a tenth of a second before anything can be read. */
const MONTHS: Record<Language, readonly string[]> = {
  fa: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' '),
  en: 'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'.split(' '),
}

export interface Format {
  readonly language: Language
  /** Grouped, with exactly `digits` decimals: ۲٬۵۳۰٬۶۹۶ and ۳٫۵۶. Missing values are the caller's to word. */
  number(value: number, digits?: number): string
  /** With its sign, as plain text: ۵۵٫۰٪ and 55.0%. */
  percent(value: number, digits?: number): string
  /** A count or year without grouping: ۱۴۰۴. */
  plain(value: number | string): string
  monthName(period: Period): string
  /** مهر ۱۴۰۴ */
  period(period: Period): string
  /** A Gregorian ISO date as a Jalali day: ۲۲ مهر ۱۴۰۳ */
  date(iso: string): string
  /** Names joined as the language joins them: الف، ب و پ */
  list(parts: readonly string[]): string
}

/** All numbers, dates and lists a person sees pass through here, so digits and marks are the language's own. */
export function createFormat(language: Language): Format {
  // It costs a few milliseconds on an old PC, so it is made when first needed.
  const day = once(
    () => new Intl.DateTimeFormat(DATES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  )
  const monthName = (period: Period): string => MONTHS[language][monthOf(period) - 1] ?? period
  const number = (value: number, digits = 0): string => writeNumber(value, language, { digits })
  const plain = (value: number | string): string => writeNumber(Number(value), language, { grouped: false })

  return {
    language,
    number,
    percent: (value, digits) => `${number(value, digits)}${PERCENT_SIGN[language]}`,
    plain,
    monthName,
    period: (period) => `${monthName(period)} ${plain(yearOf(period))}`,
    date: (iso) => jalaliDay(day(), iso),
    list: (parts) => joinList(language, parts),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** English Intl adds the era and puts the month first («Mehr 22, 1403 AP»); both languages here say day, month, year. */
function jalaliDay(formatter: Intl.DateTimeFormat, iso: string): string {
  const parts = new Map(formatter.formatToParts(new Date(`${iso}T00:00:00Z`)).map(({ type, value }) => [type, value]))
  return `${parts.get('day') ?? ''} ${parts.get('month') ?? ''} ${parts.get('year') ?? ''}`
}

/** Intl's Persian list puts a comma before «و», which Persian does not write. */
function joinList(language: Language, parts: readonly string[]): string {
  const [comma, and] = language === 'fa' ? ['\u060c ', ' \u0648 '] : [', ', ' and ']
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(comma)}${and}${parts.at(-1) ?? ''}`
}
