import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, GEO_RESOURCES, TABLE_NAMES } from '@/datapackage/catalogue'
import { parseDescriptor } from '@/datapackage/descriptor'
import type { ObservationRow } from '@/datapackage/tables/monitoring'
import { openPackage } from '@/datapackage/openPackage'
import { assemblePackage } from '@/publish/assemble'
import { frictionlessSchema } from '@/publish/tableSchemaOut'
import { readerOf, textOf } from '#tests/fixtures/packageFiles'
import { tinyInput, tinyPackage } from '#tests/fixtures/tinyProvince'

const files = tinyPackage()
const descriptor = parseDescriptor(textOf(files, 'datapackage.json'))

describe('an assembled package', () => {
  it('is the same, byte for byte, for the same input', () => {
    const again = tinyPackage()
    expect([...again.keys()]).toEqual([...files.keys()])
    for (const [path, bytes] of files) expect(Buffer.compare(again.get(path) ?? new Uint8Array(), bytes), path).toBe(0)
  })

  it('changes its hash and its figures with one cell', () => {
    const input = tinyInput()
    const changed = assemblePackage({
      ...input,
      tables: {
        ...input.tables,
        addressing: input.tables.addressing.map((row, at) => (at === 0 ? { ...row, passages_named: 99 } : row)),
      },
    })
    const differing = [...files].filter(([path, bytes]) => Buffer.compare(changed.get(path) ?? bytes, bytes) !== 0)
    expect(differing.map(([path]) => path).sort()).toEqual([
      'addressing.csv',
      'datapackage.json',
      'first_view.csv',
      'observations.csv',
    ])
  })

  it('describes every table and area, with size and hash', () => {
    const names = [...TABLE_NAMES, ...Object.keys(GEO_RESOURCES)].sort()
    expect(descriptor.resources.map(({ name }) => name).sort()).toEqual(names)
    expect([...files.keys()].sort()).toEqual(
      [...descriptor.resources.map(({ path }) => path), 'datapackage.json'].sort(),
    )
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = files.get(path) ?? new Uint8Array()
      expect(content.length, path).toBe(bytes)
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash)
    }
  })

  it('says of itself what it was told', () => {
    const { meta } = tinyInput()
    expect(descriptor).toMatchObject({ name: meta.name, version: meta.version, created: '2025-07-01' })
    expect(descriptor.peyk).toEqual({ schemaVersion: 1, ...meta.peyk })
  })

  it('follows the Frictionless profile: titles, keys and constraints for any tool', () => {
    const json = JSON.parse(textOf(files, 'datapackage.json')) as { $schema: string; title: string }
    expect(json.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    expect(json.title).toBe('داشبورد پست استان آزمون')
    expect(frictionlessSchema(CATALOGUE.targets)).toEqual({
      fields: [
        { name: 'indicator', type: 'string', title: 'شاخص', titleEn: 'Indicator', constraints: { required: true } },
        { name: 'place_code', type: 'string', title: 'کد محل', titleEn: 'Place code', constraints: { required: true } },
        {
          name: 'period',
          type: 'string',
          title: 'دوره',
          titleEn: 'Period',
          constraints: { pattern: '^1[34]\\d\\d-(0[1-9]|1[0-2])$', required: true },
        },
        { name: 'value', type: 'number', title: 'هدف', titleEn: 'Target', constraints: { required: true } },
        { name: 'set_by', type: 'string', title: 'تعیین‌کننده', titleEn: 'Set by', constraints: { required: true } },
      ],
      primaryKey: ['indicator', 'place_code', 'period'],
      foreignKeys: [{ fields: ['place_code'], reference: { resource: 'places', fields: ['place_code'] } }],
      missingValues: [''],
    })
  })

  it('has units, limits, choices and the personal mark where the schema has them', () => {
    const fields = frictionlessSchema(CATALOGUE.contact_points)['fields'] as { name: string }[]
    const field = (name: string) => fields.find((own) => own.name === name)
    expect(field('counters')).toMatchObject({ type: 'integer', unit: 'counters', constraints: { minimum: 0 } })
    expect(field('lat')).toMatchObject({ constraints: { minimum: -90, maximum: 90 } })
    expect(field('status')).toMatchObject({ constraints: { enum: ['active', 'suspended', 'closed'] } })
    expect(field('manager_mobile')).toMatchObject({ personal: true })
    expect(Object.keys(field('phone') ?? {})).toEqual(['name', 'type', 'title', 'titleEn'])
  })
})

describe('the observations of the tiny province', () => {
  const find = async (table: 'observations' | 'first_view') => {
    const rows: readonly ObservationRow[] = await (await openPackage(readerOf(files))).table(table)
    return (indicator: string, place: string, period = '1404-03') => {
      const row = rows.find((own) => own.indicator === indicator && own.place_code === place && own.period === period)
      return row && [row.numerator, row.denominator, row.reported, row.asked, row.status, row.filled]
    }
  }

  it.each([
    // City 200 − 152 and village 100 − 46 of the west; 22 and 54 of the east; the middle did not report.
    ['passages-unnamed', '9801', [102, 300, 2, 2, 'measured', null]],
    ['passages-unnamed', '9802', [null, null, 0, 2, 'measured', null]],
    ['passages-unnamed', '9803', [76, 300, 2, 2, 'measured', null]],
    ['passages-unnamed', '98', [178, 600, 2, 3, 'measured', null]],
    // 240 and 196; 110 and 196.
    ['premises-unplated', '9801', [436, 1400, 2, 2, 'measured', null]],
    ['premises-unplated', '98', [742, 2800, 2, 3, 'measured', null]],
    ['people-per-point', '9801', [30_000, 4, 1, 1, 'measured', null]],
    ['people-per-point', '98', [60_000, 7, 3, 3, 'measured', null]],
    // 50k + 26 of 150k.
    ['outsourced-volume', '9801', [176, 450, 1, 1, 'measured', null]],
    ['outsourced-volume', '98', [252, 600, 2, 3, 'measured', null]],
    ['items-per-head', '9801', [13_309, 30_000, 1, 1, 'estimated', 1]],
    ['items-per-head', '9802', [null, 20_000, 0, 1, 'measured', null]],
    ['items-per-head', '98', [19_369, 40_000, 2, 3, 'estimated', 1]],
    // Both settlements of the west, the city of the middle, and none of the east, whose point has no coordinates.
    ['access-distance', '9801', [30_000, 30_000, 2, 2, 'estimated', null]],
    ['access-distance', '9802', [11_000, 20_000, 2, 2, 'estimated', null]],
    ['access-distance', '98', [41_000, 60_000, 3, 3, 'estimated', null]],
    // Services 1 and 3 for 12,000 people, 3 for 18,000; 1 for 11,000. Nobody is near service 2.
    ['service-access', '9801', [42_000, 90_000, 2, 2, 'estimated', null]],
    ['service-access', '98', [53_000, 180_000, 3, 3, 'estimated', null]],
    ['effective-access', '9801', [6, 30_000, 2, 2, 'estimated', null]],
    ['effective-access', '98', [8, 60_000, 3, 3, 'estimated', null]],
    // T-1: two of three parts looked at; T-6: four of four; T-9 is suspended, and nobody looked in the east.
    ['transparency', '9801', [2, 3, 1, 1, 'measured', null]],
    ['transparency', '9803', [null, null, 0, 1, 'measured', null]],
    ['transparency', '98', [6, 7, 2, 3, 'measured', null]],
  ])('%s in %s are what hand gives', async (indicator, place, expected) => {
    expect((await find('observations'))(indicator, place)).toEqual(expected)
  })

  it('have cities, which the first view leaves out, and no villages', async () => {
    const [all, first] = [await find('observations'), await find('first_view')]
    expect(all('passages-unnamed', '9801000001')).toEqual([48, 200, 1, 1, 'measured', null])
    expect(first('passages-unnamed', '9801000001')).toBeUndefined()
    expect(all('passages-unnamed', '9801v1')).toBeUndefined()
    expect(first('passages-unnamed', '9801')).toEqual(all('passages-unnamed', '9801'))
    expect([all('access-distance', '9801000001'), first('access-distance', '9801')]).toEqual([undefined, undefined])
  })

  it('begin with the first month of any table; those over twelve months with the twelfth', async () => {
    const at = await find('observations')
    expect(at('passages-unnamed', '98', '1402-01')).toEqual([3 * (100 + 80), 900, 3, 3, 'measured', null])
    expect(at('items-per-head', '98', '1402-11')).toBeUndefined()
    expect(at('items-per-head', '98', '1402-12')).toEqual([6 * 3600 + 3 * 660, 60_000, 3, 3, 'measured', null])
  })

  it('are all called sample where the package is', async () => {
    const input = tinyInput()
    const peyk = { ...input.meta.peyk, sample: true }
    const sample = await openPackage(readerOf(assemblePackage({ ...input, meta: { ...input.meta, peyk } })))
    const statuses = new Set((await sample.table('observations')).map(({ status }) => status))
    expect([...statuses]).toEqual(['sample'])
  })
})
