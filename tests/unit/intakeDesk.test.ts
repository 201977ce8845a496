import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openArchive } from '@/datapackage/archive/openArchive'
import { openPackage } from '@/datapackage/openPackage'
import { SHEET_CODES } from '@/intake/checks/issue'
import { DESK_PROFILE } from '@/intake/checks/profile'
import { RULE_CODES } from '@/intake/cleaning/rules'
import type { Desk } from '@/intake/desk/desk'
import { markedWorkbook } from '@/intake/desk/markedWorkbook'
import type { SheetChoice } from '@/intake/desk/views'
import { nextVersion } from '@/intake/publishing/newPackage'
import { readFile } from '@/intake/reading/readFile'
import { REFUSALS } from '@/intake/reading/refusal'
import en from '@/locale/en/intake.json' with { type: 'json' }
import fa from '@/locale/fa/intake.json' with { type: 'json' }
import { MESSY_POINTS } from '#tests/fixtures/intake/sheets'
import { tinyPackage } from '#tests/fixtures/tinyProvince'
import { allRows } from '#tests/fixtures/intake/allRows'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const newDesk = async (): Promise<Desk> => openedDesk(tinyPackage())

async function choiceOf(desk: Desk, name: string, bytes: Uint8Array, sheet = 0): Promise<SheetChoice> {
  const own = (await desk.open(name, bytes)).sheets[sheet]
  if (!own?.table) throw new Error(`Nothing fits ${name}.`)
  return { sheet, table: own.table, headerRow: own.headerRow, remembered: [], profile: 'desk' }
}

const POSTAL = 'period,county_code,kind,direction,on_behalf_of,items'

describe('the desk', () => {
  it('takes a file, keeps its sound rows, compares and publishes a package that opens', async () => {
    const desk = await newDesk()
    const csv = `${POSTAL}\n1404-03,9801,نامه,ارسالی,,۷\n1404-04,9801,letter,sent,,8\n1404-04,9802,letter,sent,NOBODY,9\n`
    const view = await desk.check(await choiceOf(desk, 'postal_items.csv', bytesOf(csv)))
    expect([view.taken, view.leftOut]).toEqual([2, 1])
    expect(desk.keep()).toBe(2)

    const { diff, signals, asOf, newAsOf, newVersion } = await desk.compare()
    expect([asOf, newAsOf, newVersion]).toEqual(['1404-03', '1404-04', '1404.4.0'])
    const [table] = diff.tables
    expect(table?.total.added).toBeGreaterThan(0)
    expect(signals).toHaveLength(5)

    const { bytes } = await desk.publish('office')
    const opened = await openPackage(openArchive(bytes, 'new.zip'))
    await opened.checkAll()
    expect(opened.descriptor.peyk).toMatchObject({
      asOf: '1404-04',
      changes: [{ version: '1404.4.0', tables: [{ name: 'postal_items' }] }],
    })
    const rows = await opened.table('postal_items')
    expect(rows.filter(({ period, county_code }) => period === '1404-04' && county_code === '9801')).toMatchObject([
      { items: 8 },
    ])
  })

  it('tells which cells a file changes, and leaves the rest of a row as it is', async () => {
    const desk = await newDesk()
    const before = (await desk.package.table('contact_points'))[0]
    await desk.check(
      await choiceOf(desk, 'contact_points.csv', bytesOf(`point_id,counters\n${before?.point_id ?? ''},۹\n`)),
    )
    expect(desk.keep()).toBe(1)
    const { diff } = await desk.compare()
    expect(diff.changes).toMatchObject([
      { table: 'contact_points', field: 'counters', before: String(before?.counters ?? ''), after: '9' },
    ])
    expect(diff.tables[0]?.total).toMatchObject({ added: 0, changed: 1 })
  })

  it('names the codes of what it shows: of the package, of what waits, and of none that nobody named', async () => {
    const desk = await newDesk()
    const [point] = await desk.package.table('contact_points')
    const place = (await desk.package.table('places')).find(({ place_code }) => place_code === point?.place_code)
    const id = point?.point_id ?? ''
    const csv = `point_id,place_code,status\n${id},${place?.place_code ?? ''},closed\nNOBODY,9801,ajar\n`
    await desk.check(await choiceOf(desk, 'contact_points.csv', bytesOf(csv)))
    const { names } = await desk.rows({ from: 0, count: 9, only: 'all' })
    expect(names).toContainEqual({
      resource: 'places',
      code: place?.place_code,
      fa: place?.name_fa,
      en: place?.name_en,
    })
    expect(names).toContainEqual({ resource: 'contact_points', code: id, fa: point?.name_fa, en: point?.name_en })
    expect(names.map(({ code }) => code)).not.toContain('NOBODY')
    expect(names.map(({ code }) => code)).not.toContain('ajar')

    desk.keep()
    const { diff, names: changed } = await desk.compare()
    expect(diff.changes).toContainEqual(expect.objectContaining({ key: [id], field: 'status', after: 'closed' }))
    expect(changed).toContainEqual(expect.objectContaining({ resource: 'contact_points', code: id }))
  })

  it('names the agencies and services that only wait', async () => {
    const desk = await newDesk()
    const named = 'agency_id,name_fa,name_en\nNEW,دستگاه تازه,New agency\n'
    await desk.check(await choiceOf(desk, 'agencies.csv', bytesOf(named)))
    desk.keep()
    await desk.check(await choiceOf(desk, 'postal_items.csv', bytesOf(`${POSTAL}\n1404-04,9801,letter,sent,NEW,8\n`)))
    const { names } = await desk.rows({ from: 0, count: 9, only: 'all' })
    expect(names).toContainEqual({ resource: 'agencies', code: 'NEW', fa: 'دستگاه تازه', en: 'New agency' })
  })

  it("gives out one folder that is copied over the server's, and names the package in it once all of it is there", async () => {
    const desk = await newDesk()
    await desk.check(await choiceOf(desk, 'messy.csv', bytesOf(MESSY_POINTS)))
    desk.keep()
    const { folder } = await desk.compare()
    const files = unzipSync((await desk.publish('office')).bytes)
    const paths = Object.keys(files)
    expect(paths.at(-1)).toBe('data/embedded.json')
    expect(JSON.parse(strFromU8(files['data/embedded.json'] ?? new Uint8Array()))).toEqual({ folder })
    expect(paths).toContain(`data/${folder}/datapackage.json`)
    expect(paths.slice(0, -1).every((path) => path.startsWith(`data/${folder}/`))).toBe(true)
  })

  it('leaves personal columns out of a package for the public', async () => {
    const desk = await newDesk()
    const id = (await desk.package.table('contact_points'))[0]?.point_id ?? ''
    await desk.check(
      await choiceOf(desk, 'contact_points.csv', bytesOf(`point_id,manager_mobile\n${id},09000000001\n`)),
    )
    desk.keep()
    const csvOf = async (audience: 'office' | 'public'): Promise<string> => {
      const files = unzipSync((await desk.publish(audience)).bytes)
      const [, bytes] = Object.entries(files).find(([path]) => path.endsWith('/contact_points.csv')) ?? []
      return new TextDecoder().decode(bytes)
    }
    expect(await csvOf('office')).toContain('+989000000001')
    expect(await csvOf('public')).not.toContain('+989000000001')
  })

  it('marks the faulty cells in a workbook that can be corrected and dropped again', async () => {
    const desk = await newDesk()
    await desk.check(await choiceOf(desk, 'messy.csv', bytesOf(MESSY_POINTS)))
    const checked = desk.inHand()
    if (!checked) throw new Error('Nothing is in hand.')
    const texts = {
      sheet: 'ایرادها',
      column: fa.intake.issues.saveColumn,
      rightToLeft: true,
      sentences: fa.intake.rules,
      suggestion: fa.intake.issues.suggestion,
    }
    const blob = await markedWorkbook(checked, texts)
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const again = await desk.check(await choiceOf(desk, 'again.xlsx', bytes))
    expect(again.counts.map(([code, count]) => `${code} ${count}`).sort()).toEqual(
      [...checked.issues.counts].map(([code, count]) => `${code} ${count}`).sort(),
    )
    expect(again.columns.map(({ title }) => title)).toEqual(checked.clean.sheet.header)
  })

  it('loses nothing on the way through that workbook: cells over lines, beyond the header, and signs before figures', async () => {
    const desk = await newDesk()
    const csv =
      'point_id,address,phone,counters\nP1,"خ امام\nپلاک ۲\r\nطبقه ۳",+981333000001,-25\nP2,=1+1,-,abc,extra\n'
    await desk.check(await choiceOf(desk, 'contact_points.csv', bytesOf(csv)))
    const checked = desk.inHand()
    if (!checked) throw new Error('Nothing is in hand.')
    const texts = { sheet: 'a', column: fa.intake.issues.saveColumn, rightToLeft: true, suggestion: 'شاید:' }
    const blob = await markedWorkbook(checked, { ...texts, sentences: fa.intake.rules })
    const { sheets } = await readFile('again.xlsx', new Uint8Array(await blob.arrayBuffer()))
    const [, first = [], second = []] = allRows(sheets[0])
    expect(first.slice(0, 4)).toEqual(['P1', 'خ امام\nپلاک ۲\r\nطبقه ۳', '+981333000001', '-25'])
    expect(second.slice(0, 4)).toEqual(['P2', "'=1+1", "'-", 'abc'])
    expect(second[4]).toContain('extra')
  })

  it('numbers versions by the month, then by how often it was published', () => {
    expect(nextVersion('1405.7.0', '1405-07')).toBe('1405.7.1')
    expect(nextVersion('1405.7.9', '1405-07')).toBe('1405.7.10')
    expect(nextVersion('1405.7.3', '1405-08')).toBe('1405.8.0')
    expect(nextVersion('draft', '1405-08')).toBe('1405.8.0')
  })
})

describe('the words of the desk', () => {
  it.each([fa, en])('tell every rule, every remedy and every refusal', ({ intake }) => {
    const own = [...RULE_CODES, ...SHEET_CODES]
    expect(own.filter((code) => !(code in intake.rules))).toEqual([])
    const told = [...DESK_PROFILE.severities.keys()].filter((code) => code in intake.rules)
    expect(told.filter((code) => !(code in intake.remedies))).toEqual([])
    expect(REFUSALS.filter((code) => !(code in intake.refusals))).toEqual([])
  })
})
