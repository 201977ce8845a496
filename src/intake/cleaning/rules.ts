/**
 * What a rule of cleaning does to a cell:
 * - `form`: another writing of the same value that a package has one form for (a Jalali date, a code for a name);
 * - `fix`: a fault of writing put right, with no doubt about what was meant;
 * - `confirm`: put right, but another reading is possible; a person has to look;
 * - `doubt`: left as it is, and hardly right;
 * - `lost`: what stood there cannot be known any more; the cell is empty and is never guessed.
 */
export type RuleWeight = 'form' | 'fix' | 'confirm' | 'doubt' | 'lost'

/** Every rule of cleaning. The sentence of each is in the locale files (`intake.rules.<code>`). */
export const RULES = {
  // Letters and marks
  arabic_letters: 'fix', // ي ى ك to ی ک
  joined_forms: 'fix', // letters as a PDF holds them
  hidden_marks: 'fix', // RLM, BOM, tatweel …
  spaces: 'fix', // NBSP, double, at the edges, beside a ZWNJ
  digits: 'fix', // Persian and Arabic-Indic ones
  formula_guard: 'form', // the apostrophe before a formula in our own exports, or before a figure that is a text
  quotes: 'fix', // '0105', «1200»
  broken_letters: 'lost', // U+FFFD
  placeholder: 'lost', // -, نامشخص
  none_or_zero: 'confirm', // «ندارد» where a figure is asked for
  spreadsheet_error: 'lost', // #N/A, #REF!
  // Numbers
  number_form: 'form',
  thousands: 'fix',
  decimal_mark: 'fix',
  slash_decimal: 'fix', // 62/5
  slash_thousands: 'confirm', // 1/250
  dot_thousands: 'confirm', // 1.250 where a whole number is asked for
  comma_decimal: 'confirm', // 12,5
  negative_form: 'fix', // (25), ۲۵-
  percent_sign: 'fix',
  unit_words: 'confirm', // ۱۲ نفر
  number_word: 'fix', // صفر
  scientific_whole: 'confirm', // 4.137613351E+09 has all its digits
  scientific_lost: 'lost', // 4.49E+09
  // Dates
  date_form: 'form',
  date_compact: 'fix',
  date_month_name: 'fix',
  date_short_year: 'fix',
  date_time: 'fix',
  date_serial: 'fix',
  date_gregorian: 'form', // written in another order than ISO's
  date_order: 'confirm', // 03/04/05
  date_zone: 'confirm', // 2024-10-12T20:30:00Z, which is the 13th in Iran
  date_impossible: 'lost', // 1402/12/30
  period_form: 'form',
  period_year: 'fix', // the year came from a column beside the month
  period_of_day: 'confirm', // a day where a month is asked for
  period_tenth: 'confirm', // 1404.1, which was 1404.10 before a sheet took it for a figure
  // Codes
  zero_restored: 'fix',
  postal_dashes: 'fix',
  postal_length: 'doubt',
  postal_first_five: 'doubt', // 0 or 2 among the first five
  postal_fifth_five: 'doubt', // a box, not an address
  postal_doubtful: 'doubt',
  phone_form: 'form',
  phone_area: 'fix', // without its area code
  phone_second: 'confirm', // two in one cell
  phone_extension: 'confirm',
  phone_length: 'doubt',
  phone_not_mobile: 'doubt',
  phone_old_code: 'doubt', // 0131-3300001, of before the codes of provinces
  // Words and places
  choice_word: 'form',
  choice_inactive: 'confirm', // «غیرفعال» may mean suspended or closed
  name_to_code: 'form',
  name_variant: 'fix',
  name_alias: 'fix',
  qualifier: 'fix', // رودبار (گیلان)
  county_by_centre: 'fix',
  place_decides: 'confirm', // Khomam under Rasht
  place_not_listed: 'confirm', // only the county is known
  place_unknown: 'doubt',
  place_ambiguous: 'doubt',
  // Coordinates
  coordinates_swapped: 'fix',
  coordinates_point: 'fix', // 500077
  coordinates_degrees: 'fix', // 37°16'34"
  coordinates_pair: 'fix', // both in one cell
  coordinates_missing: 'fix', // a point that means «missing»
  coordinates_outside: 'doubt',
  coordinates_half: 'lost',
  coordinates_order: 'doubt', // both in one cell, and either could be the longitude
  coordinates_unread: 'doubt', // a cell for both that holds none
} as const satisfies Record<string, RuleWeight>

export type RuleCode = keyof typeof RULES

export const RULE_CODES = Object.keys(RULES) as RuleCode[]

export const weightOf = (code: RuleCode): RuleWeight => RULES[code]

/** A cell after cleaning: its value in the form of a package, and the rules that made it of what was written. */
export interface CleanCell {
  readonly value: string
  readonly rules: readonly RuleCode[]
}

const NO_RULES: readonly RuleCode[] = []

export const cleanCell = (value: string, rules: readonly RuleCode[] = NO_RULES): CleanCell => ({ value, rules })

export const EMPTY_CELL: CleanCell = cleanCell('')

/** A cell cleaned further: the rules before come first, none twice. */
export function cleanedOn(before: CleanCell, value: string, ...rules: readonly RuleCode[]): CleanCell {
  if (before.rules.length === 0 && rules.length > 0) return { value, rules }
  const added = rules.filter((rule) => !before.rules.includes(rule))
  if (added.length === 0 && value === before.value) return before
  return { value, rules: added.length === 0 ? before.rules : [...before.rules, ...added] }
}
