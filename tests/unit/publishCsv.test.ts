import { describe, expect, it } from 'vitest'
import { CATALOGUE, type RawTableName } from '@/datapackage/catalogue'
import { checkTable } from '@/datapackage/checkTable'
import { splitCsv } from '@/datapackage/csv'
import type { CouncilRow } from '@/datapackage/tables/councils'
import type { TableSchema } from '@/datapackage/tableSchema'
import { writeCsv } from '@/publish/csvOut'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const council = (council_id: string, name_fa: string, other_names: string | null = null): CouncilRow => {
  return { council_id, name_fa, name_en: 'Council', other_names }
}

describe('a written table', () => {
  it('has the columns of its schema in order, LF, and quotes only where needed', () => {
    const rows = [council('a', 'شورای الف'), council('b', 'he said "no", twice', 'x|y')]
    expect(writeCsv(CATALOGUE.councils, rows)).toBe(
      'council_id,name_fa,name_en,other_names\na,شورای الف,Council,\nb,"he said ""no"", twice",Council,x|y\n',
    )
  })

  it('is a lone header without rows', () => {
    expect(writeCsv(CATALOGUE.agencies, [])).toBe('agency_id,name_fa,name_en,other_names\n')
  })

  it.each([
    ['a comma', 'a,b'],
    ['a quote', '"'],
    ['quotes around', '"a"'],
    ['an LF', 'a\nb'],
    ['a CRLF', 'a\r\nb'],
    ['a CR', 'a\rb'],
    ['spaces at the ends', ' a '],
    ['HTML', '<b onclick="x">a</b>'],
    ['a Persian comma and joiner', 'می\u200cروم، بعد'],
  ])('reads back with %s in a cell', (_, name) => {
    const rows = [council('a', name), council('b', 'plain')]
    expect(checkTable(CATALOGUE.councils, splitCsv('councils', writeCsv(CATALOGUE.councils, rows)))).toEqual(rows)
  })

  it('keeps 0 apart from not reported', () => {
    const [row] = tinyTables().addressing
    if (!row) throw new Error('the tiny province has addressing rows')
    const rows = [{ ...row, passages: 0, passages_named: 0, passages_signed: 0, premises: null }]
    const [read] = checkTable(CATALOGUE.addressing, splitCsv('addressing', writeCsv(CATALOGUE.addressing, rows)))
    expect([read?.passages, read?.premises]).toEqual([0, null])
  })

  it.each(Object.keys(tinyTables()) as RawTableName[])('of %s reads back row by row', (name) => {
    const schema: TableSchema = CATALOGUE[name]
    const rows = tinyTables()[name]
    expect(checkTable(CATALOGUE[name], splitCsv(name, writeCsv(schema, rows as never)))).toEqual(rows)
  })
})
