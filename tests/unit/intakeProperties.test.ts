import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import { cleanerOf } from '@/intake/cleaning/cellCleaner'
import { cleanLetters } from '@/intake/cleaning/letters'
import { readDateText } from '@/intake/cleaning/dateText'
import { isoToJalali, jalaliToIso } from '@/intake/cleaning/jalali'
import { readNumberText } from '@/intake/cleaning/numberText'
import { readPhone } from '@/intake/cleaning/phone'
import { readPostalCode } from '@/intake/cleaning/postalCode'
import { cleanCell } from '@/intake/cleaning/rules'
import { stream } from '@/sample/random'
import { tinyIntake } from '#tests/fixtures/intake/tinyIntake'

const ALPHABET = [...'ابپيىكکی آؤ\u200c\u200f\u00a0\u0640ـ۰۱۲٣٤٥678,،/.-()+%٬٫eE\'"x\ufeff']
const PERSIAN = '۰۱۲۳۴۵۶۷۸۹'
const ARABIC = '٠١٢٣٤٥٦٧٨٩'
const LATIN = '0123456789'

/** The digits of a text as Latin ones. */
const digitsOf = (text: string): string =>
  [...text]
    .map((letter) => Math.max(PERSIAN.indexOf(letter), ARABIC.indexOf(letter), LATIN.indexOf(letter)))
    .filter((digit) => digit >= 0)
    .join('')

function texts(seed: string, count: number): string[] {
  const random = stream(seed)
  return Array.from({ length: count }, () =>
    Array.from({ length: random.integer(0, 14) }, () => ALPHABET[random.integer(0, ALPHABET.length - 1)]).join(''),
  )
}

describe('whatever stands in a cell', () => {
  const cleaners = {
    letters: (raw: string) => cleanLetters(raw, true),
    number: (raw: string) => readNumberText(cleanLetters(raw, true), false),
    whole: (raw: string) => readNumberText(cleanLetters(raw, true), true),
    date: (raw: string) => readDateText(cleanLetters(raw, true)),
    postal: (raw: string) => readPostalCode(cleanLetters(raw, true)),
    phone: (raw: string) => readPhone(cleanLetters(raw, true), '013', false),
  }

  it.each(Object.entries(cleaners))('%s: cleaning what is clean changes nothing', (name, clean) => {
    for (const raw of texts(name, 2500)) {
      const { value } = clean(raw)
      expect(clean(value).value, JSON.stringify(raw)).toBe(value)
    }
  })

  it('no digit of a text is lost, and none changes its place', () => {
    for (const raw of texts('digits', 2500)) expect(digitsOf(cleanLetters(raw, true).value)).toBe(digitsOf(raw))
  })

  it('no digit of a number is lost, but zeros that say nothing, unless it is flagged', () => {
    const told = new Set(['scientific_lost', 'placeholder', 'spreadsheet_error'])
    for (const raw of texts('numbers', 3000)) {
      const { value, rules } = readNumberText(cleanLetters(raw, true), false)
      if (rules.some((rule) => told.has(rule) || rule === 'number_word' || rule.startsWith('scientific'))) continue
      const significant = (text: string): string => digitsOf(text).replace(/^0+|0+$/g, '')
      expect(significant(value), JSON.stringify(raw)).toBe(significant(raw))
    }
  })
})

/** What people put beside each other in one cell. */
const PIECES =
  "۱۴۰۴|1403|99|7|07|22|1|12|34|۳|0|00|.0|/|-|.|٫|٬|,|(|)|%|'|°|x|T|Z|14:30|مهر|ماه|سال|شنبه|تا|و|ساعت|013|33000001|0933|9000000003|+98|0098|داخلی|4.49E+09|4.137613351E+09|1.0E+00|نفر|هزار|؟|ندارد|45587|۴۱۳۷۶۱۳۳۵۱|آزمون باختر|شهرستان|ي|\u200c|\u200f|\n".split(
    '|',
  )

describe('pieces of dates, numbers, codes and names in one cell', () => {
  const { contact_points, postal_items, targets, population } = CATALOGUE
  const schemas: readonly TableSchema[] = [contact_points, postal_items, targets, population]
  const columns = schemas.flatMap((schema) => schema.fields.map((field) => ({ column: field.name, field, schema })))

  it.each(columns)('$column: cleaning what is clean changes nothing', ({ column, field, schema }) => {
    const random = stream('pieces', schema.name, column)
    const clean = cleanerOf({ kind: 'field', field }, schema, tinyIntake())
    for (let round = 0; round < 600; round += 1) {
      const raw = Array.from({ length: random.integer(1, 6) }, () => PIECES[random.integer(0, PIECES.length - 1)]).join(
        ' '.repeat(random.integer(0, 1)),
      )
      const { value } = clean(raw)
      expect(clean(value).value, JSON.stringify(raw)).toBe(value)
    }
  })

  it('are looked through once, however many there are: a cell that never ends holds nothing up', () => {
    for (const { field, schema } of columns) {
      const clean = cleanerOf({ kind: 'field', field }, schema, tinyIntake())
      for (const piece of ['(', '()', '-', ' - ', '،', '.', '1 ', ' و ', '1/', '\u200c1']) {
        const raw = `1${piece.repeat(80_000 / piece.length)}ا`
        const start = performance.now()
        clean(raw)
        // Looked through again from each letter, it would take ten times as long.
        expect(performance.now() - start, `${field.name} ${piece}`).toBeLessThan(1500)
      }
    }
  }, 60_000)
})

describe('a number', () => {
  const random = stream('written')
  const written = (value: number): string[] => {
    const latin = String(value)
    const grouped = latin.replace(/\B(?=(\d{3})+$)/g, '٬')
    const persian = [...grouped]
      .map((letter) => (/\d/.test(letter) ? (PERSIAN[Number(letter)] ?? '') : letter))
      .join('')
    return [latin, grouped, persian, ` ${latin} `, `\u200f${persian}`, `+${latin}`]
  }

  it('is the same in every writing', () => {
    for (let round = 0; round < 500; round += 1) {
      const value = random.integer(0, 99_999_999)
      for (const text of written(value))
        expect(readNumberText(cleanLetters(text, true), true).value).toBe(String(value))
    }
  })

  it('keeps all its digits, however many they are', () => {
    expect(readNumberText(cleanCell('123,456,789,012,345,678,901'), true).value).toBe('123456789012345678901')
  })
})

describe('a Jalali day', () => {
  it('comes back from its Gregorian day, every day of 1380 to 1410', () => {
    for (let year = 1380; year <= 1410; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const iso = jalaliToIso(year, month, day)
          const written = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
          if (iso !== null) expect(isoToJalali(iso)).toBe(written)
          else expect(day).toBeGreaterThan(29)
        }
      }
    }
  })
})
