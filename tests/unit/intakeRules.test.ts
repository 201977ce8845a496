import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/datapackage/catalogue'
import { findBrokenReferences } from '@/datapackage/checkReferences'
import { findFaults } from '@/datapackage/checkTable'
import type { TableSchema } from '@/datapackage/tableSchema'
import { findRuleFaults } from '@/intake/checks/ruleFaults'
import { IMPORTED_TABLES } from '@/intake/columns/guessTable'
import { ColumnWriter } from '@/intake/tables/column'
import { columnsOfRows, textOf, textsOfRow, type ColumnTable } from '@/intake/tables/columnTable'
import { findRows } from '@/intake/tables/rowIndex'
import { rowKeys } from '@/intake/tables/rowKeys'
import { stream } from '@/sample/random'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { tinyPackage, tinyTables } from '#tests/fixtures/tinyProvince'

const tables = tinyTables()
const rowsOf = (name: string) => tables[name as 'places'] as unknown as Record<string, string | number | null>[]
const lookUp = (resource: string, column: string): Promise<Set<unknown>> =>
  Promise.resolve(new Set(rowsOf(resource).map((row) => row[column])))

/** Texts that some field does not allow, or that lead nowhere. */
const WRONG = ['', 'x', '-5', '1.5', '2024-02-30', '1404-13', '99999', 'NOBODY|x', '1499-12-31', '0']

const told = (list: readonly { code: string; record?: number; column?: string; value?: string }[]): string[] =>
  list.map(({ code, record, column, value }) => [code, record, column, value].join(' ')).sort()

function tableOf(schema: TableSchema, records: readonly string[][]): ColumnTable {
  const columns = schema.fields.map(({ name }, at) => {
    const writer = new ColumnWriter()
    records.forEach((cells, row) => writer.put(row, cells[at] ?? ''))
    return [name, writer.column(records.length)] as const
  })
  return { rows: records.length, columns: new Map(columns) }
}

describe('the rules of the desk', () => {
  it.each(IMPORTED_TABLES)('find in %s just what publishing finds, whatever is wrong with it', async (name) => {
    const schema: TableSchema = CATALOGUE[name]
    const header = schema.fields.map((field) => field.name)
    const random = stream('rules', name)
    const records = rowsOf(name)
      .slice(0, 60)
      .map((row) => header.map((field) => textOf(row[field])))
    if (records.length === 0) return
    for (let fault = 0; fault < 25; fault += 1) {
      const record = records[random.integer(0, records.length - 1)]
      const wrong = WRONG[random.integer(0, WRONG.length - 1)] ?? ''
      if (record) record[random.integer(0, header.length - 1)] = wrong
    }
    records.push([...(records[0] ?? [])])

    const csv = { header, records, lineOf: (record: number) => record }
    const { rows, faults } = findFaults(schema, csv, 10_000)
    const broken = await findBrokenReferences(schema, rows, csv, { lookUp, most: 10_000 })
    const found: { code: string; record: number; column: string; value?: string }[] = []
    await findRuleFaults(schema, tableOf(schema, records), lookUp, ({ row, fault: { detail: _, ...fault } }) =>
      found.push({ ...fault, record: row + 1 }),
    )
    // Keys of cells that are wrong are told as they are written here, and as nothing there.
    const withoutKeys = (list: readonly string[]) => list.filter((line) => !line.startsWith('duplicate_key'))
    expect(withoutKeys(told(found))).toEqual(withoutKeys(told([...faults, ...broken])))
    const repeated = (list: readonly { code: string; record?: number }[]) =>
      list.flatMap(({ code, record }) => (code === 'duplicate_key' ? [record] : [])).sort()
    expect(repeated(found)).toEqual(repeated(faults))
  })

  it.each([
    [[10, 11, 0, 20, 5, 5, 5, 5], 'passages_named'],
    [[10, 8, 9, 20, 5, 5, 5, 5], 'passages_signed'],
    [[10, 8, 8, 20, 21, 5, 5, 5], 'premises_plated'],
    [[10, 8, 8, 20, 5, 21, 5, 5], 'premises_postcoded'],
    [[10, 8, 8, 20, 5, 5, 21, 5], 'premises_geocoded'],
    [[10, 8, 8, 20, 5, 9, 9, 6], 'premises_gnaf_complete'],
    [[10, 8, 8, 20, 9, 5, 9, 6], 'premises_gnaf_complete'],
    [[10, 8, 8, 20, 9, 9, 5, 6], 'premises_gnaf_complete'],
    [[10, 8, 8, 20, 9, 9, 9, 9], null],
  ])('hold the parts of %j within their wholes', async (figures, column) => {
    const header = CATALOGUE.addressing.fields.map(({ name }) => name).join(',')
    const desk = await openedDesk(tinyPackage())
    const bytes = new TextEncoder().encode(`${header}\n1404-04,9801000001,${figures.join(',')}\n`)
    await desk.open('addressing.csv', bytes)
    const choice = { sheet: 0, table: 'addressing', headerRow: 0, remembered: [], profile: 'desk' } as const
    const view = await desk.check(choice)
    const { issues } = await desk.issues({ severity: 'error', code: 'all' }, 0, 10)
    expect(issues.map(({ code, title }) => `${code} ${title}`)).toEqual(
      column === null ? [] : [`out_of_order ${column}`],
    )
    expect(view.leftOut).toBe(column === null ? 0 : 1)
  })
})

describe('keys of rows', () => {
  const random = stream('keys')
  const word = (of: number): string => `k${random.integer(0, of)}`
  const rows = (count: number, of: number) =>
    Array.from({ length: count }, () => ({ a: word(of), b: word(3), c: word(of) }))
  const keyed = (own: readonly { a: string; b: string; c: string }[]) => {
    const schema = {
      ...CATALOGUE.places,
      fields: ['a', 'b', 'c'].map((name) => ({ name, type: 'text', required: true })),
    }
    const { columns } = columnsOfRows(schema as TableSchema, own)
    return { rows: own.length, columns: [...columns.values()] }
  }

  // With 20,000 texts in two columns the possible keys are too many to have an entry each.
  it.each([5, 20_000])('have one number just where all cells are equal, of up to %i texts a column', (of) => {
    const [table, wanted] = [rows(3000, of), rows(2000, of)]
    const key = (row: { a: string; b: string; c: string }): string => `${row.a} ${row.b} ${row.c}`
    const all = [...table, ...wanted]
    const { numbers } = rowKeys(keyed(table), keyed(wanted))
    const flat = [...(numbers[0] ?? []), ...(numbers[1] ?? [])]
    const byText = new Map<string, number>()
    all.forEach((row, at) => {
      expect(byText.get(key(row)) ?? flat[at]).toBe(flat[at])
      byText.set(key(row), flat[at] ?? 0)
    })
    expect(new Set(byText.values()).size).toBe(new Set(all.map(key)).size)

    const first = new Map<string, number>()
    table.forEach((row, at) => void (first.has(key(row)) || first.set(key(row), at)))
    expect([...findRows(keyed(table), keyed(wanted))]).toEqual(wanted.map((row) => first.get(key(row)) ?? -1))
  })

  it('are those of the cells, however the columns are numbered', () => {
    const writer = new ColumnWriter()
    // So many texts that the writer stops looking them up: equal texts then have several numbers.
    const texts = Array.from({ length: 24_000 }, (_, row) => (row < 18_000 ? `t${row}` : `t${row - 18_000}`))
    texts.forEach((text, row) => writer.put(row, text))
    const column = writer.column(texts.length)
    const [numbers] = rowKeys({ columns: [column], rows: texts.length }).numbers
    expect(column.texts.length).toBeGreaterThan(18_001)
    expect(new Set(numbers).size).toBe(18_000)
    expect(numbers?.[18_001]).toBe(numbers?.[1])
    const table = { rows: texts.length, columns: new Map([['place_code', column]]) }
    expect(textsOfRow(table, 18_001, ['place_code'])).toEqual(['t1'])
  })
})
