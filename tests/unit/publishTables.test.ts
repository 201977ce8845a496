import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { CATALOGUE, type RawTableName } from '@/datapackage/catalogue'
import { serviceTransactions } from '@/datapackage/tables/services'
import type { TableSchema } from '@/datapackage/tableSchema'
import { assemblePackage } from '@/publish/assemble'
import { publishFolder } from '@/publish/records/publishFolder'
import { readRawTable } from '@/publish/records/rawTable'
import { RawFolder } from '#tests/fixtures/rawFolder'
import { tinyInput, tinyTables } from '#tests/fixtures/tinyProvince'

let raw: RawFolder
beforeEach(() => (raw = new RawFolder(assemblePackage(tinyInput()))))
afterEach(() => raw.remove())

const filled = Object.entries(tinyTables()).flatMap(([name, rows]) => (rows.length > 0 ? [name as RawTableName] : []))

describe('each kind of table', () => {
  it.each(filled)('%s is told with line and column of an empty cell that must not be', async (name) => {
    const schema: TableSchema = CATALOGUE[name]
    const must = schema.fields.find(({ required }) => required)?.name ?? ''
    raw.edit(`${name}.csv`, (all) => {
      const [header = '', first = '', ...others] = all.split('\n')
      const cells = first.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      cells[header.split(',').indexOf(must)] = ''
      return [header, cells.join(','), ...others].join('\n')
    })
    const outcome = await publishFolder(raw.folder, () => undefined)
    const faults = 'faults' in outcome ? outcome.faults : []
    expect(faults.filter(({ code }) => code === 'required_cell')).toMatchObject([
      { file: `${name}.csv`, line: 2, column: must },
    ])
  })
})

describe('a table of several batches', () => {
  const MONTHS = 12 * 20
  const month = (at: number): string => `${1380 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  const lines = (counties: number): string[] =>
    Array.from({ length: counties * MONTHS }, (_, at) =>
      [month(at % MONTHS), String(1000 + Math.floor(at / MONTHS)), 'renewal', 'online', at].join(','),
    )
  const read = (records: readonly string[]) => {
    raw.write('big.csv', ['period,county_code,service_id,channel,transactions', ...records, ''].join('\n'))
    return readRawTable(serviceTransactions, join(raw.folder, 'big.csv'), 10)
  }

  it('gives every row, and the line of each', async () => {
    const records = lines(200)
    const { rows, csv, faults } = await read(records)
    expect([rows.length, faults]).toEqual([records.length, []])
    expect(rows.at(-1)).toMatchObject({ county_code: '1199', transactions: records.length - 1 })
    expect([csv.lineOf(0), csv.lineOf(19_999), csv.lineOf(20_000), csv.lineOf(47_999)]).toEqual([
      2, 20_001, 20_002, 48_001,
    ])
  })

  it('tells faults in any of them with the lines of the file, blank ones counted', async () => {
    const records = lines(200)
    records.splice(10, 0, '')
    records[30_000] = records[30_000]?.replace('online', 'pigeon') ?? ''
    expect((await read(records)).faults).toMatchObject([
      { code: 'not_a_choice', column: 'channel', line: 30_002, record: 30_000 },
    ])
  })

  it('tells a key that stands in two of them, and one that stands twice in one, once each', async () => {
    const records = lines(200)
    records[45_000] = records[3] ?? ''
    records[100] = records[99] ?? ''
    const { faults } = await read(records)
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ['duplicate_key', 102],
      ['duplicate_key', 45_002],
    ])
  })

  it('misses a column once', async () => {
    raw.write(
      'big.csv',
      ['period,county_code,service_id,transactions', ...lines(200).map((line) => line.replace('online,', ''))].join(
        '\n',
      ),
    )
    const { faults } = await readRawTable(serviceTransactions, join(raw.folder, 'big.csv'), 10)
    expect(faults).toMatchObject([{ code: 'missing_column', column: 'channel', line: 1 }])
  })
})
