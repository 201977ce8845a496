import { describe, expect, it } from 'vitest'
import { openArchive } from '@/datapackage/archive/openArchive'
import { openPackage, type DataPackage } from '@/datapackage/openPackage'
import { Desk } from '@/intake/desk/desk'
import { hasWaiting, waitingAreas } from '@/intake/desk/waiting'
import { readDraft, writeDraft } from '@/intake/publishing/draftText'
import { citySized, countySized, drawn, geoJson } from '#tests/fixtures/intake/drawnAreas'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { tinyPackage } from '#tests/fixtures/tinyProvince'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const published = async (desk: Desk) => openPackage(openArchive((await desk.publish('office')).bytes, 'new.zip'))

const COUNTY_NAMES = ['آزمون باختر', 'آزمون میانه', 'آزمون خاور']
const countiesFile = geoJson(
  ...COUNTY_NAMES.map((name, at) => drawn({ NAME: `شهرستان ${name}`, CODE: `980${at + 1}` }, countySized(at))),
)
const eastFile = geoJson(drawn({ CODE: '9801000009' }, citySized(2)))
const westFile = geoJson(drawn({ SHAHR: 'شهر آزمون باختر' }, [60.06, 30.06, 60.14, 30.14]))

const codesOf = async (data: DataPackage): Promise<unknown[] | undefined> =>
  (await data.geo('unit_boundaries'))?.features.map(({ properties }) => properties?.['place_code'] as unknown)

describe('own areas on the desk', () => {
  it('of counties and of municipalities wait beside each other, and are published with their hashes', async () => {
    const desk = await openedDesk(tinyPackage())
    expect(desk.takeAreas('c.geojson', bytesOf(countiesFile))).toMatchObject({ level: 'county', isTaken: true })
    expect(desk.takeAreas('u.geojson', bytesOf(eastFile))).toMatchObject({
      level: 'unit',
      isTaken: true,
      joined: 1,
      // The two others have theirs in the package.
      without: [],
      dehyarisWithout: 3,
    })
    expect([waitingAreas(desk.waiting()), hasWaiting(desk.waiting())]).toEqual([{ county: 3, unit: 1 }, true])
    const { diff } = await desk.compare()
    expect(diff.areas).toMatchObject([
      { resource: 'boundaries', counts: { same: 3, changed: 0 } },
      { resource: 'unit_boundaries', counts: { added: 1, same: 2, removed: 0 } },
    ])
    const opened = await published(desk)
    expect(await codesOf(opened)).toEqual(['9801000001', '9801000009', '9802000001'])
    expect(opened.descriptor.peyk.changes?.[0]?.tables).toEqual([
      { name: 'boundaries', added: 0, changed: 0 },
      { name: 'unit_boundaries', added: 1, changed: 0 },
    ])
  })

  it('add up over several files, a later one of the same unit in place of the earlier', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.takeAreas('e.geojson', bytesOf(eastFile))
    desk.takeAreas('w.geojson', bytesOf(westFile))
    desk.takeAreas('w.geojson', bytesOf(westFile.replaceAll('60.14', '60.13')))
    expect(waitingAreas(desk.waiting())).toEqual({ county: 0, unit: 2 })
    expect((await desk.compare()).diff.areas[0]?.counts).toMatchObject({ added: 1, changed: 1, same: 1 })
    const west = (await (await published(desk)).geo('unit_boundaries'))?.features[0]
    expect(JSON.stringify(west?.geometry)).toContain('60.13')
  })

  it('are credited as the office says; where it says nothing the words stay', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.takeAreas('c.geojson', bytesOf(countiesFile))
    expect((await desk.compare()).credit).toEqual({ fa: 'مرزهای ساختگی', en: 'Made-up borders' })
    const { bytes } = await desk.publish('office', undefined, { fa: 'مرزها: اداره', en: ' ' })
    const { descriptor } = await openPackage(openArchive(bytes, 'new.zip'))
    expect(descriptor.peyk.attribution).toEqual({ fa: 'مرزها: اداره', en: 'Made-up borders' })
  })

  it('come back with the draft, and are gone when it is dropped', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.takeAreas('u.geojson', bytesOf(eastFile))
    const draft = readDraft(writeDraft({ revision: 1, beside: 'tiny', ...desk.waiting() }))
    if (!draft) throw new Error('The draft is not whole.')
    const again = await openedDesk(tinyPackage())
    again.restore(draft)
    expect(again.waiting().areas).toEqual(desk.waiting().areas)
    expect(await codesOf(await published(again))).toHaveLength(3)
    again.forget()
    expect([waitingAreas(again.waiting()), hasWaiting(again.waiting())]).toEqual([{ county: 0, unit: 0 }, false])
  })

  it('are not taken of counties while one is without, nor before it is said whose they are', async () => {
    const desk = await openedDesk(tinyPackage())
    const two = geoJson(...[0, 1].map((at) => drawn({ CODE: `980${at + 1}` }, countySized(at))))
    expect(desk.takeAreas('c.geojson', bytesOf(two))).toMatchObject({ isTaken: false, without: ['9803'] })
    const unsure = bytesOf(geoJson(drawn({ NAME: 'آزمون باختر' }, [60, 30, 60.25, 30.5])))
    expect(desk.takeAreas('u.geojson', unsure)).toMatchObject({ level: null, isTaken: false })
    expect(hasWaiting(desk.waiting())).toBe(false)
    expect(desk.takeAreas('u.geojson', unsure, 'unit')).toMatchObject({ level: 'unit', isTaken: true, joined: 1 })
  })
})

describe('the areas of municipalities that the package has', () => {
  const changesOf = (data: DataPackage): unknown => data.descriptor.peyk.changes?.[0]?.tables

  it('are counted beside those that wait', async () => {
    const desk = await openedDesk(tinyPackage())
    expect(desk.unitAreas()).toEqual({ choice: 'added', inPackage: 2, others: 2 })
    desk.takeAreas('w.geojson', bytesOf(westFile))
    expect(desk.unitAreas()).toEqual({ choice: 'added', inPackage: 2, others: 1 })
  })

  it('all go where nobody wants any: marks are drawn again, and the other resources stay', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.chooseUnitAreas('none')
    expect([hasWaiting(desk.waiting()), desk.unitAreas().choice]).toEqual([true, 'none'])
    const { diff } = await desk.compare()
    expect(diff.areas).toMatchObject([{ resource: 'unit_boundaries', counts: { same: 0, removed: 2, missing: 0 } }])
    const opened = await published(desk)
    expect([opened.has('unit_boundaries'), await codesOf(opened)]).toEqual([false, undefined])
    expect(opened.descriptor.resources.map(({ name }) => name)).not.toContain('unit_boundaries')
    expect((await opened.geo('boundaries'))?.features).toHaveLength(3)
    expect(changesOf(opened)).toEqual([{ name: 'unit_boundaries', added: 0, changed: 0, removed: 2 }])
  })

  it('go where those of the draft are all there are, and stay where they are added', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.takeAreas('e.geojson', bytesOf(eastFile))
    desk.chooseUnitAreas('whole')
    expect((await desk.compare()).diff.areas[0]?.counts).toMatchObject({ added: 1, same: 0, removed: 2 })
    expect(await codesOf(await published(desk))).toEqual(['9801000009'])
    desk.chooseUnitAreas('none')
    expect((await desk.compare()).diff.areas[0]?.counts).toMatchObject({ added: 0, removed: 2 })
    desk.chooseUnitAreas('added')
    expect((await desk.compare()).diff.areas[0]?.counts).toMatchObject({ added: 1, same: 2, removed: 0 })
  })

  it('come back when the choice is taken back, and nothing is changed by it', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.chooseUnitAreas('none')
    desk.chooseUnitAreas('added')
    expect(hasWaiting(desk.waiting())).toBe(false)
    expect((await desk.compare()).diff.areas).toEqual([])
    expect(await codesOf(await published(desk))).toEqual(['9801000001', '9802000001'])
  })

  it('count for a unit that a file does not speak of, as long as they stay', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.chooseUnitAreas('none')
    const others = ['9801000001', '9802000001']
    expect(desk.takeAreas('e.geojson', bytesOf(eastFile)).without).toEqual(others)
    expect(desk.takeAreas('w.geojson', bytesOf(westFile)).without).toEqual(['9802000001'])
    desk.chooseUnitAreas('added')
    expect(desk.takeAreas('e.geojson', bytesOf(eastFile)).without).toEqual([])
  })

  it('begin anew with a file that comes after all were to go', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.takeAreas('w.geojson', bytesOf(westFile))
    desk.chooseUnitAreas('none')
    desk.takeAreas('e.geojson', bytesOf(eastFile))
    expect(desk.unitAreas()).toEqual({ choice: 'whole', inPackage: 2, others: 2 })
    expect(await codesOf(await published(desk))).toEqual(['9801000009'])
  })

  it('are left out by a draft that came back, and by the counties of another file', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.chooseUnitAreas('none')
    desk.takeAreas('c.geojson', bytesOf(countiesFile))
    const draft = readDraft(writeDraft({ revision: 1, beside: 'tiny', ...desk.waiting() }))
    if (!draft) throw new Error('The draft is not whole.')
    const again = await openedDesk(tinyPackage())
    again.restore(draft)
    expect(again.unitAreas().choice).toBe('none')
    expect(await codesOf(await published(again))).toBeUndefined()
    again.forget()
    expect([again.unitAreas().choice, hasWaiting(again.waiting())]).toEqual(['added', false])
  })

  it('of a package that has none are no change', async () => {
    const desk = await openedDesk(tinyPackage())
    desk.chooseUnitAreas('none')
    const { bytes } = await desk.publish('office')
    const files = openArchive(bytes, 'new.zip')
    const bare = await Desk.of(await openPackage(files), files, '2026-11-28')
    expect(bare.unitAreas()).toEqual({ choice: 'added', inPackage: 0, others: 0 })
    bare.chooseUnitAreas('none')
    expect((await bare.compare()).diff.areas).toEqual([])
  })
})
