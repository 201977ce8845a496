import readXlsxFile from 'read-excel-file/node'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildCube } from '@/addressing/passages/passageCube'
import { placesIn } from '@/addressing/passages/passagePlaces'
import { readAnswers, type Answer, type Cell } from '@/addressing/worklist/answers'
import { SHEET_COLUMNS, titlesOf } from '@/addressing/worklist/answerColumns'
import { countiesWork } from '@/addressing/worklist/countiesWork'
import { nameSheet } from '@/addressing/worklist/nameSheet'
import { MOST_SHEET_BYTES, refuseHugeSheet } from '@/addressing/worklist/sheetLimits'
import { firstFor, workListOf } from '@/addressing/worklist/workList'
import { xlsxBlob } from '@/export/xlsxFile'
import { createFormat } from '@/locale/format'
import { plantTree } from '@/places/tree'
import { tinyPassages } from '#tests/fixtures/tinyPassages'
import { COUNTIES, EAST, PROVINCE, WEST } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const [west, middle] = COUNTIES
const table = tinyPassages()
const at = (code: string): number => table.places.indexOf(code)
const work = workListOf(table, new Set([at(west.city)]))

describe('the work of all counties', () => {
  const counties = countiesWork(plantTree(tinyTables().places), buildCube(table))

  it('begins with the one that has most passages to name, and adds up to the records', () => {
    const unnamed = counties.map(({ counts }) => counts?.unnamed ?? -1)
    expect(unnamed).toEqual([...unnamed].sort((a, b) => b - a))
    expect(counties.reduce((sum, { counts }) => sum + (counts?.passages ?? 0), 0)).toBe(table.count)
    expect(counties.find(({ place }) => place === west.code)?.counts).toMatchObject({ unnamed: 3 })
  })

  it('knows nothing of a county without records, which is not nothing to do', () => {
    const silent = counties.filter(({ counts }) => counts === null)
    expect(silent.length).toBeGreaterThan(0)
    expect(counties.slice(-silent.length)).toEqual(silent)
  })
})

describe('the work list of a mayor', () => {
  it('begins with the name that unlocks most addresses', () => {
    expect(work.unnamed.map(({ number, premises }) => [number, premises])).toEqual([
      [4, 20],
      [2, 12],
    ])
    expect(work.unsigned.map(({ number }) => number)).toEqual([3])
  })

  it('asks for plates where there is a name to write on them', () => {
    expect(work.unplated).toEqual([{ unit: west.city, number: 1, kind: 'street', premises: 40, unplated: 5 }])
    expect(work.totals).toEqual({ passages: 4, locked: 32, unsigned: 1, plates: 5, allPlates: 25 })
  })

  it('of a county holds that of its municipalities and dehyaris', () => {
    const county = workListOf(table, new Set([at(west.city), at(west.village)]))
    expect(county.unnamed.map(({ unit, number }) => [unit, number])).toEqual([
      [west.city, 4],
      [west.city, 2],
      [west.village, 1],
    ])
    expect(county.totals.locked).toBe(39)
  })

  it('tells how many names bring half', () => {
    expect([firstFor(work.unnamed, 0.5), firstFor(work.unnamed, 0.9), firstFor([], 0.5)]).toEqual([1, 2, 0])
  })
})

describe('the units of a scope', () => {
  const tree = plantTree(tinyTables().places)
  const codesOf = (scope: Parameters<typeof placesIn>[2]): string[] | null => {
    const places = placesIn(tree, table.places, scope)
    return places && [...places].map((own) => table.places[own] ?? '')
  }
  it('are all of the province, those of a county, of a kind, or one', () => {
    expect(codesOf({ place: PROVINCE, answering: 'all', unit: null })).toBeNull()
    expect(codesOf({ place: WEST, answering: 'all', unit: null })?.sort()).toEqual([west.city, west.village].sort())
    expect(codesOf({ place: PROVINCE, answering: 'dehyari', unit: null })).toEqual([west.village])
    expect(codesOf({ place: PROVINCE, answering: 'all', unit: middle.city })).toEqual([middle.city])
    expect(codesOf({ place: EAST, answering: 'all', unit: middle.city })).toEqual([])
  })
})

const sheetOf = (language: 'fa' | 'en') =>
  nameSheet(work.unnamed, {
    column: (name) => titlesOf(name)[language === 'fa' ? 0 : 1] ?? name,
    unit: (code) => code,
    kind: (kind) => kind,
  })

async function workbook(language: 'fa' | 'en'): Promise<Uint8Array> {
  const about = {
    title: 'معابر',
    place: 'باختر',
    period: '',
    periodCode: undefined,
    source: '',
    asOf: '',
    sample: null,
  }
  const blob = await xlsxBlob({ ...sheetOf(language), about }, createFormat(language), {
    periodCode: (title) => title,
    gregorian: (title) => title,
    about: { title: '', place: '', period: '', source: '', asOf: '', status: '' },
  })
  return new Uint8Array(await blob.arrayBuffer())
}

async function rowsOf(language: 'fa' | 'en'): Promise<Cell[][]> {
  const [sheet] = await readXlsxFile(Buffer.from(await workbook(language)))
  return (sheet?.data ?? []) as Cell[][]
}

const answersOf = (rows: readonly (readonly Cell[])[]): readonly Answer[] => {
  const read = readAnswers(rows, table)
  if (read.kind !== 'read') throw new Error(`no header: ${read.missing.join()}`)
  return read.answers
}

describe('the sheet of names', () => {
  it('goes out right to left with a frozen, filtered header and three empty columns', async () => {
    const xml = strFromU8(unzipSync(await workbook('fa'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/rightToLeft="(1|true)"/)
    expect(xml).toContain('state="frozen"')
    expect(xml).toMatch(/<\/sheetData><autoFilter ref="A\d+:I\d+"\/>/)
    const { columns, rows } = sheetOf('fa')
    expect(columns.map(({ title }) => title).slice(-3)).toEqual(['نام پیشنهادی', 'شماره مصوبه', 'تاریخ مصوبه'])
    expect(rows.every((row) => row.slice(-3).every((cell) => cell === null))).toBe(true)
  })

  it.each(['fa', 'en'] as const)('comes back in %s with every line, nothing answered', async (language) => {
    const answers = answersOf(await rowsOf(language))
    expect(answers.map(({ code, number, state, faults }) => [code, number, state, faults])).toEqual([
      [west.city, 4, 'empty', []],
      [west.city, 2, 'empty', []],
    ])
  })

  it('comes back with what was filled in, line by line', async () => {
    const rows = await rowsOf('fa')
    const header = rows.findIndex((row) => row.includes('نام پیشنهادی'))
    const fill = (line: number, cells: readonly Cell[]): void => {
      const row = [...(rows[header + line] ?? [])]
      cells.forEach((cell, index) => (row[SHEET_COLUMNS.length - 3 + index] = cell))
      rows[header + line] = row
    }
    fill(1, ['کوچه یاس', '۱۲/۳', '۱۴۰۵/۷/۲'])
    fill(2, ['کوچه ناز'])
    const answers = answersOf(rows)
    expect(answers.map(({ number, name, approval, day, state }) => [number, name, approval, day, state])).toEqual([
      [4, 'کوچه یاس', '۱۲/۳', '1405-07-02', 'approved'],
      [2, 'کوچه ناز', '', null, 'proposed'],
    ])
    expect(answers[0]?.row).toBe(header + 2)
  })
})

describe('a returned line', () => {
  const header = SHEET_COLUMNS.map((name) => titlesOf(name)[1] ?? '')
  const line = (code: string, number: Cell, ...answer: readonly Cell[]): Cell[] => [
    code,
    '',
    number,
    '',
    1,
    1,
    ...answer,
  ]
  const one = (...cells: Parameters<typeof line>): Answer | undefined => answersOf([header, line(...cells)])[0]

  it.each([
    ['1405/12/30', null],
    ['1403/12/30', '1403-12-30'],
    ['1405-6-31', '1405-06-31'],
    ['1405/7/31', null],
    ['1405/13/1', null],
    ['12/7/1405', null],
    [new Date('2026-09-24T00:00:00Z'), '1405-07-02'],
  ])('dated %s means %s', (date, day) => {
    const answer = one(west.city, 4, 'name', '7', date)
    expect([answer?.day, answer?.state]).toEqual([day, day === null ? 'incomplete' : 'approved'])
    expect(answer?.faults).toEqual(day === null ? ['badDate'] : [])
  })

  it('says what does not fit: no such passage, one that has a name, one answered twice', () => {
    expect(one(west.city, 99, 'name')?.faults).toEqual(['unknownPassage'])
    expect(one('elsewhere', 4, 'name')?.faults).toEqual(['unknownPassage'])
    expect(one(west.city, 'four', 'name')?.faults).toEqual(['unknownPassage'])
    expect(one(west.city, 1, 'name')?.faults).toEqual(['alreadyNamed'])
    const [first, second] = answersOf([header, line(west.city, 4, 'a'), line(west.city, '۴', 'b')])
    expect([first?.faults, second?.faults]).toEqual([[], ['twice']])
  })

  it('without a name but with an approval is incomplete', () => {
    expect(one(west.city, 4, '', '7', '')?.state).toBe('incomplete')
    expect(one(west.city, 4, 'name', '7', '')?.state).toBe('incomplete')
  })

  it('keeps formulas and tags as the text they are', () => {
    expect(one(west.city, 4, '<b>=1+1</b>')?.name).toBe('<b>=1+1</b>')
  })

  it('needs its header, and says which columns are missing', () => {
    expect(readAnswers([['a', 'b'], []], table)).toEqual({
      kind: 'noHeader',
      missing: ['code', 'number', 'name', 'approval', 'date'],
    })
    expect(readAnswers([header.filter((title) => title !== 'Approval date')], table)).toEqual({
      kind: 'noHeader',
      missing: ['date'],
    })
    expect(readAnswers([], table).kind).toBe('noHeader')
  })
})

it('a sheet too big to be an answer is refused before it is unpacked', async () => {
  const bytes = await workbook('fa')
  expect(() => refuseHugeSheet(bytes.length, bytes, 'list.xlsx')).not.toThrow()
  expect(() => refuseHugeSheet(MOST_SHEET_BYTES + 1, bytes, 'list.xlsx')).toThrow(RangeError)
  expect(() => refuseHugeSheet(9, new TextEncoder().encode('not a zip'), 'list.xlsx')).toThrow()
})
