import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TABLE_NAMES, type RawTables } from '@/datapackage/catalogue'
import { openPackage } from '@/datapackage/openPackage'
import { SIGNALS } from '@/overview/signals'
import { assemblePackage, computeObservations, settingsOf } from '@/publish/assemble'
import { generateSample } from '@/sample/generate'
import { readSampleInputs } from '@/sample/readInputs'
import { samplePackage } from '@/sample/samplePackage'
import { PUBLISHED, publishedBytes, publishedFiles, readPublished } from '#tests/fixtures/publishedPackage'

const opened = await openPackage(readPublished)
const { descriptor } = opened

async function rawTables(): Promise<RawTables> {
  const tables = TABLE_NAMES.filter((name) => name !== 'observations' && name !== 'first_view')
  const read = await Promise.all(tables.map(async (name) => [name, await opened.table(name)] as const))
  return Object.fromEntries(read) as unknown as RawTables
}

describe('the embedded package', () => {
  it('is the one that the app is told to open', () => {
    const embedded = JSON.parse(readFileSync(new URL('../embedded.json', PUBLISHED), 'utf8')) as { folder: string }
    expect(new URL(`../${embedded.folder}/`, PUBLISHED).href).toBe(PUBLISHED.href)
  })

  it('says what it is: Gilan, a sample, sixty months', () => {
    expect(descriptor.peyk).toMatchObject({ province: '01', asOf: '1405-07', sample: true, areaCode: '013' })
    expect(descriptor.peyk.missingPoints).toEqual([[56.47, 32.01]])
    expect(descriptor.peyk.note?.fa).toContain('نمونه')
  })

  it('holds the files that it describes and no other', () => {
    expect([...descriptor.resources.map(({ path }) => path), 'datapackage.json'].sort()).toEqual(publishedFiles())
  })

  it.each(descriptor.resources)('has $name with the size and hash that it states', ({ path, bytes, hash }) => {
    const content = publishedBytes(path)
    expect(content.length).toBe(bytes)
    expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash)
  })

  it('passes every check of its tables and areas', async () => {
    await opened.checkAll()
    const tables = TABLE_NAMES.filter((name) => opened.has(name))
    const sizes = await Promise.all(tables.map(async (name) => (await opened.table(name)).length))
    expect(Math.min(...sizes)).toBeGreaterThan(0)
    // Nobody measured Gilan's roads: distances are estimated, and the table is left out.
    expect(TABLE_NAMES.filter((name) => !opened.has(name))).toEqual(['road_distances'])
  })

  it('has the observations that its raw tables give', async () => {
    const { asOf, sample } = descriptor.peyk
    expect(await opened.table('observations')).toEqual(
      computeObservations(await rawTables(), asOf, sample, settingsOf(descriptor.peyk)),
    )
  })

  it('has in its first view the five signals of the province and the counties, and no other', async () => {
    const levels = new Map((await opened.table('places')).map(({ place_code, level }) => [place_code, level]))
    const divisions = (await opened.table('observations')).filter(({ place_code, indicator }) => {
      const level = levels.get(place_code) ?? ''
      return ['province', 'county'].includes(level) && SIGNALS.some(({ id }) => id === indicator)
    })
    const first = await opened.table('first_view')
    expect(first).toEqual(divisions)
    expect(new Set(first.map(({ indicator }) => indicator))).toEqual(new Set(SIGNALS.map(({ id }) => id)))
    expect(new Set(first.map(({ place_code }) => place_code)).size).toBe(18)
  })

  it('is what the generator makes, byte for byte', () => {
    const { calibration, geography } = readSampleInputs('gilan')
    const tables = generateSample(calibration, geography)
    const made = assemblePackage(samplePackage('gilan', tables, calibration))
    expect([...made.keys()].sort()).toEqual(publishedFiles())
    const other = [...made].filter(([path, bytes]) => Buffer.compare(bytes, publishedBytes(path)) !== 0)
    expect(other.map(([path]) => path)).toEqual([])
  }, 120_000)
})
