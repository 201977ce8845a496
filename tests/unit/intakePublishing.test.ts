import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { openArchive } from '@/datapackage/archive/openArchive'
import { CATALOGUE, type RowOf, type TableName } from '@/datapackage/catalogue'
import { PackageError } from '@/datapackage/fault'
import { sha256Hex } from '@/datapackage/integrity'
import { openPackage } from '@/datapackage/openPackage'
import type { TableSchema } from '@/datapackage/tableSchema'
import { IMPORTED_TABLES } from '@/intake/columns/guessTable'
import type { Desk } from '@/intake/desk/desk'
import { signalChanges } from '@/intake/publishing/signals'
import { rawTables } from '@/intake/publishing/rawTables'
import type { PackageFiles } from '@/publish/assemble'
import en from '@/locale/en/dictionary.json' with { type: 'json' }
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { writeCsv } from '@/publish/csvOut'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { readerOf, withBytes, withDescriptor } from '#tests/fixtures/packageFiles'
import { tinyPackage, tinyTables } from '#tests/fixtures/tinyProvince'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function bring(desk: Desk, table: TableName, csv: string): Promise<void> {
  const [sheet] = (await desk.open(`${table}.csv`, bytesOf(csv))).sheets
  await desk.check({ sheet: 0, table, headerRow: sheet?.headerRow ?? 0, remembered: [], profile: 'desk' })
  desk.keep()
}

const DICTIONARIES = { fa: fa.dictionary.fields, en: en.dictionary.fields }

/** The first line of a table's file: the fields' own names, or what the dictionary calls them. */
function headerOf(table: TableName, titles: 'names' | 'fa' | 'en'): string {
  const words: Readonly<Record<string, string>> = titles === 'names' ? {} : DICTIONARIES[titles][table]
  const schema: TableSchema = CATALOGUE[table]
  return schema.fields.map(({ name }) => `"${words[name] ?? name}"`).join(',')
}

const published = async (desk: Desk) => openPackage(openArchive((await desk.publish('office')).bytes, 'new.zip'))

/** One county's items of the last month, but for the first row of it. */
function shortReturn(): { csv: string; left: RowOf<'postal_items'> } {
  const { postal_items: items } = tinyTables()
  const month = items.at(-1)?.period ?? ''
  const own = items.filter(({ period, county_code }) => period === month && county_code === '9801')
  const [first, ...others] = own
  if (!first || others.length === 0) throw new Error('The fixture has too few items.')
  return { csv: writeCsv(CATALOGUE.postal_items, others), left: first }
}

describe('rows that a file lacks', () => {
  it('stay, and are told, unless the file is said to be all there is; other counties and months stay anyway', async () => {
    const { csv, left } = shortReturn()
    const desk = await openedDesk(tinyPackage())
    await bring(desk, 'postal_items', csv)
    const before = (await desk.package.table('postal_items')).map((row) => JSON.stringify(row))
    expect((await desk.compare()).diff.tables[0]).toMatchObject({ isWhole: false, total: { missing: 1, removed: 0 } })
    expect((await (await published(desk)).table('postal_items')).map((row) => JSON.stringify(row))).toEqual(before)

    desk.setWhole('postal_items', true)
    const { diff } = await desk.compare()
    expect(diff.tables[0]).toMatchObject({ isWhole: true, total: { missing: 0, removed: 1, added: 0, changed: 0 } })
    const opened = await published(desk)
    const after = (await opened.table('postal_items')).map((row) => JSON.stringify(row))
    const rows = before.map((row) => JSON.parse(row) as RowOf<'postal_items'>)
    const kept = before.filter((_, at) => !isDeepStrictEqual(rows[at], left))
    expect([before.length - kept.length, after]).toEqual([1, kept])
    expect(opened.descriptor.peyk.changes?.[0]?.tables).toEqual([
      { name: 'postal_items', added: 0, changed: 0, removed: 1 },
    ])
  })

  it('cannot be removed while another table speaks of them: no package is made, and the fault is told', async () => {
    const desk = await openedDesk(tinyPackage())
    const [agency] = tinyTables().agencies
    if (!agency) throw new Error('The fixture has no agency.')
    await bring(desk, 'agencies', writeCsv(CATALOGUE.agencies, [agency]))
    desk.setWhole('agencies', true)
    const fault = await desk.publish('office').catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(PackageError)
    expect((fault as PackageError).faults[0].code).toBe('unknown_reference')
  })
})

describe('a new version of a package', () => {
  const strange = (files: PackageFiles, name: string, personal: boolean): PackageFiles => {
    const bytes = bytesOf(`${name} as it was`)
    return withDescriptor(withBytes(files, `extra/${name}.csv`, bytes), (json) => {
      const fields = [{ name: 'x', type: 'string', ...(personal && { personal: true }) }]
      const hash = `sha256:${sha256Hex(bytes)}`
      const entry = {
        name,
        path: `extra/${name}.csv`,
        bytes: bytes.length,
        hash,
        mediatype: 'text/csv',
        schema: { fields },
      }
      json.resources.push(entry)
    })
  }
  const both = strange(strange(tinyPackage(), 'weather', false), 'people', true)

  it.each([
    ['office', ['weather', 'people']],
    ['public', ['weather']],
  ] as const)('carries over what this app does not know, for %s', async (audience, names) => {
    const desk = await openedDesk(both)
    await bring(desk, 'postal_items', shortReturn().csv)
    const read = openArchive((await desk.publish(audience)).bytes, 'new.zip')
    const json = JSON.parse(new TextDecoder().decode(await read('datapackage.json'))) as {
      resources: { name: string }[]
    }
    const own = json.resources.filter(({ name }) => name === 'weather' || name === 'people')
    expect(own.map(({ name }) => name)).toEqual(names)
    expect(own[0]).toMatchObject({ schema: { fields: [{ name: 'x' }] } })
    for (const name of names) {
      expect(new TextDecoder().decode(await read(`extra/${name}.csv`))).toBe(`${name} as it was`)
    }
  })

  it('is not made of a package whose carried file is not what its hash says', async () => {
    const desk = await openedDesk(withBytes(both, 'extra/weather.csv', bytesOf('changed')))
    await bring(desk, 'postal_items', shortReturn().csv)
    await expect(desk.publish('office')).rejects.toThrow(PackageError)
  })

  describe.each(['names', 'fa', 'en'] as const)('under the titles of %s', (titles) => {
    it.each(IMPORTED_TABLES)('has %s as it was, when it was exported and brought in again', async (table) => {
      const desk = await openedDesk(tinyPackage())
      const rows = await desk.package.table(table)
      expect(rows.length).toBeGreaterThan(0)
      const [, ...records] = writeCsv(CATALOGUE[table], rows as never).split('\n')
      await bring(desk, table, [headerOf(table, titles), ...records].join('\n'))
      desk.setWhole(table, true)
      const { diff } = await desk.compare()
      const total = { added: 0, changed: 0, missing: 0, removed: 0, same: rows.length }
      expect(diff.tables).toMatchObject([{ total }])
      if (titles === 'names') expect(await (await published(desk)).table(table)).toEqual(rows)
    })
  })
})

describe('the five signals', () => {
  it('are, of an unchanged package, after as they are published', async () => {
    const opened = await openPackage(readerOf(tinyPackage()))
    const { peyk } = opened.descriptor
    const changes = signalChanges(peyk, await opened.table('first_view'), await rawTables(opened), peyk.asOf)
    expect(changes).toHaveLength(5)
    expect(changes.filter(({ before }) => before !== null).length).toBeGreaterThan(2)
    for (const { before, after } of changes) expect(after).toBe(before)
  })
})
