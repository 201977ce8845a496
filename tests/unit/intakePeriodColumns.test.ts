import { describe, expect, it } from 'vitest'
import { targetId } from '@/intake/columns/target'
import { mapColumns } from '@/intake/columns/mapColumns'
import { textAt } from '@/intake/tables/column'
import { cleanText } from '#tests/fixtures/intake/tinyIntake'

/** The months of postal items whose year and month are written so, in columns of their own. */
function months(...rows: readonly (readonly [year: string, month: string])[]) {
  const lines = rows.map(([year, month], at) => `${year},${month},آزمون باختر,نامه,ارسالی,${at + 1}`)
  const sheet = cleanText(`سال,ماه,شهرستان,نوع مرسوله,جهت,تعداد\n${lines.join('\n')}\n`, 'postal_items.csv')
  const period = sheet.cells[1]
  const values = sheet.values.get('period')
  return rows.map((_, row) => ({
    value: values ? textAt(values, row) : '',
    rules: period?.cellOf(row).rules,
  }))
}

describe('a month whose year stands in a column beside it', () => {
  it.each<[string, string, string]>([
    ['1404', 'مهر', '1404-07'],
    ['۱۴۰۴', '۷', '1404-07'],
    ['1404', '07', '1404-07'],
    ['سال ۰۴', 'فروردين', '1404-01'],
    ['1404.0', '12.0', '1404-12'],
    ['۹۹', 'مرداد ماه', '1399-05'],
  ])('%s and %s are %s', (year, month, value) => {
    const [cell] = months([year, month])
    expect(cell?.value).toBe(value)
    expect(cell?.rules).toContain('period_year')
  })

  it.each<[string, string]>([
    ['', 'مهر'],
    ['1404', '13'],
    ['1404', 'نامعلوم است'],
    ['سالی', '7'],
  ])('of %s and %s nothing is guessed', (year, month) => {
    const [cell] = months([year, month])
    expect(cell?.rules).not.toContain('period_year')
    expect(cell?.value).toBe(month)
  })

  it('keeps its own year where it says one', () => {
    expect(months(['1403', 'مهر 1404'], ['1403', '1404/8']).map(({ value }) => value)).toEqual(['1404-07', '1404-08'])
  })

  it('is told row by row: one month has several years', () => {
    expect(
      months(['1403', 'مهر'], ['1404', 'مهر'], ['1404', 'آبان'], ['1404', 'مهر']).map(({ value }) => value),
    ).toEqual(['1403-07', '1404-07', '1404-08', '1404-07'])
  })

  it('is asked for only where a table has months and no years of its own', () => {
    const idsOf = (table: 'addressing' | 'population' | 'contact_points'): string[] =>
      mapColumns(table, ['سال', 'شهر']).map(targetId)
    expect(idsOf('addressing')[0]).toBe('year')
    expect(idsOf('population')[0]).toBe('field:year')
    expect(idsOf('contact_points')[0]).toBe('spare')
  })
})
