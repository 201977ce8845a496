import { describe, expect, it } from 'vitest'
import { readCell } from '@/datapackage/readCell'
import { may, must, type Field } from '@/datapackage/tableSchema'

const integer = may.integer('n', { minimum: 0, maximum: 10 })
const number = may.number('x', { minimum: -1.5 })
const choice = must.choice('kind', ['a', 'b'])

describe('a cell', () => {
  it.each<[string, Field, string, string | number | null]>([
    ['empty and optional: not reported', integer, '', null],
    ['zero, which is not empty', integer, '0', 0],
    ['an integer', integer, '10', 10],
    ['a negative number', number, '-1.5', -1.5],
    ['a number with an exponent, as CSV writers make it', number, '1e-7', 1e-7],
    ['a code that looks like a number', must.code('c'), '0105', '0105'],
    ['text with HTML in it, which stays text', must.text('t'), '<b>x</b>', '<b>x</b>'],
    ['a leap day', must.date('d'), '2024-02-29', '2024-02-29'],
    ['a period', must.period('p'), '1404-12', '1404-12'],
    ['a year, which stays text', must.year('y'), '1395', '1395'],
    ['a choice', choice, 'b', 'b'],
  ])('is %s', (_, field, text, value) => {
    expect(readCell(field, text)).toEqual({ value })
  })

  it.each<[string, Field, string]>([
    ['required_cell', must.integer('n'), ''],
    ['required_cell', must.text('t'), ''],
    ['not_an_integer', integer, '1.5'],
    ['not_an_integer', integer, '۵'],
    ['not_an_integer', integer, '1,000'],
    ['not_an_integer', integer, ' 5'],
    ['not_an_integer', integer, '0x5'],
    ['not_a_number', number, 'NaN'],
    ['not_a_number', number, 'Infinity'],
    ['not_a_number', number, '1e999'],
    ['not_a_number', number, '.5'],
    ['not_a_number', number, '۱٫۵'],
    ['not_a_date', must.date('d'), '1403-07-22T00:00'],
    ['not_a_date', must.date('d'), '2024-2-9'],
    ['not_a_date', must.date('d'), '2023-13-01'],
    ['not_a_date', must.date('d'), '2023-02-29'],
    ['not_a_date', must.date('d'), '2024-04-31'],
    ['not_a_period', must.period('p'), '1404-13'],
    ['not_a_period', must.period('p'), '1404-1'],
    ['not_a_period', must.period('p'), '2024-10'],
    ['not_a_year', must.year('y'), '95'],
    ['not_a_year', must.year('y'), '2016'],
  ])('has the fault %s', (code, field, text) => {
    expect(readCell(field, text)).toEqual({ fault: { code } })
  })

  it('names the limit it passes and the choices it has', () => {
    expect(readCell(integer, '-1')).toEqual({ fault: { code: 'below_minimum', detail: { limit: '0' } } })
    expect(readCell(integer, '11')).toEqual({ fault: { code: 'above_maximum', detail: { limit: '10' } } })
    expect(readCell(choice, 'A')).toEqual({ fault: { code: 'not_a_choice', detail: { choices: 'a | b' } } })
  })
})
