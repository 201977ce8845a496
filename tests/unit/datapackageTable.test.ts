import { describe, expect, it } from 'vitest'
import { CATALOGUE, TABLE_NAMES } from '@/datapackage/catalogue'
import { checkReferences } from '@/datapackage/checkReferences'
import { checkTable } from '@/datapackage/checkTable'
import { splitCsv } from '@/datapackage/csv'
import type { TableSchema } from '@/datapackage/tableSchema'
import { faultsOf } from '#tests/fixtures/faultsOf'

const SCHEMAS: readonly TableSchema[] = Object.values(CATALOGUE)
const councils = (...lines: string[]) =>
  splitCsv('councils', ['council_id,name_fa,name_en,other_names', ...lines, ''].join('\n'))

describe('checking a table', () => {
  it('reads columns in any order, leaves unknown ones out and takes a missing optional one as not reported', () => {
    const csv = splitCsv('councils', 'seat,name_en,council_id,name_fa\n1,Traffic,traffic,ترافیک\n')
    expect(checkTable(CATALOGUE.councils, csv)).toEqual([
      { council_id: 'traffic', name_fa: 'ترافیک', name_en: 'Traffic', other_names: null },
    ])
  })

  it('tells every fault with its record, line, column and value', async () => {
    const csv = councils('a,,A,', '"b\nc",ب,,', 'a,آ,A,')
    expect(await faultsOf(() => checkTable(CATALOGUE.councils, csv))).toEqual([
      { code: 'required_cell', resource: 'councils', record: 1, line: 2, column: 'name_fa', value: '' },
      { code: 'required_cell', resource: 'councils', record: 2, line: 3, column: 'name_en', value: '' },
      { code: 'duplicate_key', resource: 'councils', record: 3, line: 5, column: 'council_id', value: 'a' },
    ])
  })

  it('stops telling after a hundred', async () => {
    const csv = councils(...Array.from({ length: 300 }, (_, at) => `c${at},,,`))
    const faults = await faultsOf(() => checkTable(CATALOGUE.councils, csv))
    expect(faults.length).toBe(100)
    expect(faults.at(-1)).toMatchObject({ record: 50, line: 51, column: 'name_en' })
  })

  it('shortens a long value to what fits in a sentence', async () => {
    const csv = splitCsv('population', `place_code,year,source,status\n01,${'9'.repeat(80)},s,measured\n`)
    const [fault] = await faultsOf(() => checkTable(CATALOGUE.population, csv))
    expect(fault?.value).toBe(`${'9'.repeat(60)}…`)
  })

  it('takes an empty part of a key as a value of its own', async () => {
    const head = 'period,county_code,kind,direction,on_behalf_of,items'
    const rows = ['1404-01,0101,letter,sent,,5', '1404-01,0101,letter,sent,AG1,5']
    const read = (...lines: string[]) =>
      checkTable(CATALOGUE.postal_items, splitCsv('postal_items', `${[head, ...lines].join('\n')}\n`))
    expect(read(...rows).map((row) => row.on_behalf_of)).toEqual([null, 'AG1'])
    const faults = await faultsOf(() => read(...rows, rows[0] ?? ''))
    expect(faults).toMatchObject([{ code: 'duplicate_key', line: 4, value: '1404-01|0101|letter|sent|' }])
  })
})

describe('checking references', () => {
  const csv = councils('a,آ,A,x', 'b,ب,B,', 'c,پ,C,y')
  const points = [
    { place_code: 'p1', population: null },
    { place_code: 'p9', population: null },
  ]

  it('asks for the columns that the schema names, and lets an empty cell refer to nothing', async () => {
    const asked: string[] = []
    const rows = [{ on_behalf_of: null, county_code: 'p1' }]
    const work = checkReferences(CATALOGUE.postal_items, rows as never, csv, async (resource, column) => {
      asked.push(`${resource}.${column}`)
      return new Set(['p1'])
    })
    expect(await faultsOf(() => work)).toEqual([])
    expect(asked).toEqual(['places.place_code', 'agencies.agency_id'])
  })

  it('names the first reference that leads nowhere', async () => {
    const work = () => checkReferences(CATALOGUE.population, points as never, csv, async () => new Set(['p1']))
    const detail = { table: 'places', reference: 'place_code' }
    const where = { record: 2, line: 3, column: 'place_code', value: 'p9' }
    expect(await faultsOf(work)).toEqual([{ code: 'unknown_reference', resource: 'population', ...where, detail }])
  })
})

describe('the catalogue', () => {
  it('names each table as its schema does', () => {
    expect(SCHEMAS.map(({ name }) => name)).toEqual(TABLE_NAMES)
  })

  it.each(SCHEMAS)('has keys and references of $name on fields that exist', (schema) => {
    const names = schema.fields.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining([...schema.primaryKey]))
    for (const { field, resource, reference } of schema.foreignKeys) {
      expect(names).toContain(field)
      const other = SCHEMAS.find(({ name }) => name === resource)
      expect(other?.fields.map(({ name }) => name)).toContain(reference)
    }
  })

  it('marks what a person can be recognised by', () => {
    const personal = SCHEMAS.flatMap(({ name, fields }) =>
      fields.filter((field) => field.personal).map((field) => `${name}.${field.name}`),
    )
    expect(personal).toEqual(['contact_points.manager_mobile'])
  })
})
