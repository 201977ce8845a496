import { describe, expect, it } from 'vitest'
import { CATALOGUE, TABLE_NAMES } from '@/datapackage/catalogue'
import { parseDescriptor } from '@/datapackage/descriptor'
import { schemaOf } from '@/datapackage/firstTables'
import { sha256Hex } from '@/datapackage/integrity'
import { openPackage, type FileReader } from '@/datapackage/openPackage'
import { readGeo } from '@/datapackage/readGeo'
import { REQUIRED_TABLES } from '@/datapackage/resources'
import { faultsOf } from '#tests/fixtures/faultsOf'
import { readerOf, textOf, withBytes, withContent, withDescriptor, withLines } from '#tests/fixtures/packageFiles'
import { tinyPackage, tinyTables } from '#tests/fixtures/tinyProvince'

/** Counts how often each file is read. */
function counting(read: FileReader): { read: FileReader; reads: string[] } {
  const reads: string[] = []
  return { reads, read: (path) => (reads.push(path), read(path)) }
}

describe('an open package', () => {
  it('reads nothing but the descriptor until it is asked, and then each file once', async () => {
    const { read, reads } = counting(readerOf(tinyPackage()))
    const opened = await openPackage(read)
    expect(reads).toEqual(['datapackage.json'])
    expect(opened.descriptor.peyk).toMatchObject({ province: '98', asOf: '1404-03', sample: false })
    await Promise.all([opened.table('agencies'), opened.table('agencies'), opened.geo('labels'), opened.geo('labels')])
    await opened.table('agencies')
    expect(reads).toEqual(['datapackage.json', 'agencies.csv', 'labels.geojson'])
  })

  it('reads what a table refers to before it gives the table', async () => {
    const { read, reads } = counting(readerOf(tinyPackage()))
    const opened = await openPackage(read)
    await opened.table('services')
    expect(reads).toEqual(['datapackage.json', 'services.csv', 'agencies.csv'])
  })

  it('gives back the very rows that were published', async () => {
    const opened = await openPackage(readerOf(tinyPackage()))
    await opened.checkAll()
    for (const [name, rows] of Object.entries(tinyTables()))
      expect(await opened.table(name as keyof typeof CATALOGUE), name).toEqual(rows)
  })

  it('keeps HTML in a name as text', async () => {
    const opened = await openPackage(readerOf(tinyPackage()))
    const east = (await opened.table('places')).find(({ place_code }) => place_code === '9803')
    expect(east?.name_en).toBe('<b>East Test</b>')
  })

  it('goes without an optional table or area, and says that it does', async () => {
    const files = withDescriptor(tinyPackage(), (json) => {
      json.resources = json.resources.filter(({ name }) => !['collection', 'surroundings'].includes(name))
    })
    const opened = await openPackage(readerOf(files))
    await opened.checkAll()
    expect([opened.has('collection'), opened.has('places'), opened.has('surroundings')]).toEqual([false, true, false])
    expect(await opened.table('collection')).toEqual([])
    expect(await opened.geo('surroundings')).toBeNull()
  })

  it.each(TABLE_NAMES.filter((name) => CATALOGUE[name].required))('does not open without %s', async (name) => {
    const files = withDescriptor(tinyPackage(), (json) => {
      json.resources = json.resources.filter((resource) => resource.name !== name)
    })
    expect(await faultsOf(() => openPackage(readerOf(files)))).toEqual([{ code: 'missing_resource', resource: name }])
  })

  it('ignores a resource that it does not know', async () => {
    const { read, reads } = counting(
      readerOf(
        withDescriptor(tinyPackage(), ({ resources }) => {
          const hash = `sha256:${'0'.repeat(64)}`
          resources.push({ name: 'weather', path: 'weather.csv', bytes: 1, hash, mediatype: 'text/csv' } as never)
        }),
      ),
    )
    await (await openPackage(read)).checkAll()
    expect(reads).not.toContain('weather.csv')
  })

  it('finds a lost reference of one table to another', async () => {
    const files = withLines(tinyPackage(), 'agencies', (lines) => lines.filter((line) => !line.startsWith('T-A1')))
    const opened = await openPackage(readerOf(files))
    const [fault] = await faultsOf(() => opened.table('postal_items'))
    const where = { code: 'unknown_reference', resource: 'postal_items', record: 3, line: 4 }
    expect(fault).toMatchObject({ ...where, column: 'on_behalf_of', value: 'T-A1' })
  })

  it('reads a table that another tool saved with CRLF and a byte order mark', async () => {
    const text = `\ufeff${textOf(tinyPackage(), 'places.csv').replaceAll('\n', '\r\n')}`
    const opened = await openPackage(readerOf(withContent(tinyPackage(), 'places.csv', text)))
    expect(await opened.table('places')).toEqual(tinyTables().places)
  })
})

describe('the descriptor', () => {
  const text = textOf(tinyPackage(), 'datapackage.json')
  const change = (edit: (json: Record<string, unknown>) => void): string => {
    const json = JSON.parse(text) as Record<string, unknown>
    edit(json)
    return JSON.stringify(json)
  }

  it('may hold what other tools add, which is left out', () => {
    const parsed = parseDescriptor(change((json) => Object.assign(json, { keywords: ['post'] })))
    expect(parsed).toEqual(parseDescriptor(text))
    expect(Object.keys(parsed)).not.toContain('keywords')
  })

  it.each([
    ['../secret.csv', 'leaves the folder'],
    ['/etc/hosts', 'is absolute'],
    ['https://example.org/a.csv', 'is an address'],
    ['a/../../b.csv', 'climbs up'],
    ['', 'is empty'],
  ])('refuses the path "%s", which %s', async (path) => {
    const broken = change(({ resources }) => Object.assign((resources as object[])[1] ?? {}, { path }))
    const faults = await faultsOf(() => parseDescriptor(broken))
    expect(faults).toMatchObject([{ code: 'bad_descriptor', column: 'resources.1.path' }])
  })

  it('names a field that is missing', async () => {
    const faults = await faultsOf(() => parseDescriptor(change((json) => delete json['licenses'])))
    expect(faults).toMatchObject([{ code: 'bad_descriptor', column: 'licenses', value: 'undefined' }])
  })

  it('is refused as a whole when it is no object', async () => {
    expect(await faultsOf(() => parseDescriptor('[]'))).toMatchObject([{ code: 'bad_descriptor' }])
  })
})

describe('a GeoJSON resource', () => {
  it('keeps what its features carry', () => {
    const geo = readGeo('labels', textOf(tinyPackage(), 'labels.geojson'))
    expect(geo.features.map(({ properties }) => properties?.['place_code'])).toEqual(['9801', '9802', '9803'])
  })

  it.each([
    ['a lone feature', '{"type":"Feature"}', 'type'],
    [
      'no geometry',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}',
      'features.0.geometry',
    ],
    [
      'no coordinates',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"Point"}}]}',
      'features.0.geometry.coordinates',
    ],
  ])('is refused with %s', async (_, text, column) => {
    expect(await faultsOf(() => readGeo('labels', text))).toMatchObject([{ code: 'bad_geometry', column }])
  })
})

describe('sha-256', () => {
  it('gives the published digests', () => {
    const hash = (text: string) => sha256Hex(new TextEncoder().encode(text))
    expect(hash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('notices a single bit', async () => {
    const bytes = tinyPackage().get('places.csv') ?? new Uint8Array()
    const flipped = bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte))
    const opened = await openPackage(readerOf(withBytes(tinyPackage(), 'places.csv', flipped)))
    expect(await faultsOf(() => opened.table('places'))).toMatchObject([{ code: 'wrong_hash', resource: 'places' }])
  })
})

describe('the tables that a package must have', () => {
  it('are those whose schemas say so', () => {
    const required = TABLE_NAMES.filter((name) => CATALOGUE[name].required)
    expect([...REQUIRED_TABLES].sort()).toEqual([...required].sort())
  })

  it('have their schemas, whether these come with the page or later', async () => {
    for (const name of TABLE_NAMES) expect(await schemaOf(name), name).toBe(CATALOGUE[name])
  })
})
