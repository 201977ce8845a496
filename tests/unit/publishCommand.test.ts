import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPackage } from '@/datapackage/openPackage'
import { assemblePackage, type PackageFiles } from '@/publish/assemble'
import { readCommand } from '@/publish/records/commandLine'
import { lineOf } from '@/publish/records/findings'
import { publishFolder } from '@/publish/records/publishFolder'
import { recover, swapIn } from '@/publish/records/swapFolder'
import { archiveOf, featuresIn, tilesWithin } from '#tests/fixtures/tileArchive'
import { readerOf } from '#tests/fixtures/packageFiles'
import { RawFolder, rawPassagesCsv } from '#tests/fixtures/rawFolder'
import { AS_OF } from '#tests/fixtures/tinyFigures'
import { tinyPassages } from '#tests/fixtures/tinyPassages'
import { tinyInput } from '#tests/fixtures/tinyProvince'

const passages = tinyPassages()

/** The tiny province with returns of its last month that its passages add up to. */
function soundInput() {
  const input = tinyInput()
  const addressing = input.tables.addressing.map((row) => {
    const place = passages.places.indexOf(row.place_code)
    if (row.period !== AS_OF || place < 0) return row
    const rows = Array.from({ length: passages.count }, (_, at) => at).filter((at) => passages.place[at] === place)
    const sum = (pick: (at: number) => number | undefined): number => rows.reduce((all, at) => all + (pick(at) ?? 0), 0)
    const premises = sum((at) => passages.premises[at])
    const postcoded = premises - sum((at) => passages.unpostcoded[at])
    return {
      ...row,
      passages: rows.length,
      passages_named: sum((at) => ((passages.state[at] ?? 0) > 0 ? 1 : 0)),
      passages_signed: sum((at) => ((passages.state[at] ?? 0) > 1 ? 1 : 0)),
      premises,
      premises_plated: premises - sum((at) => passages.unplated[at]),
      premises_postcoded: postcoded,
      premises_geocoded: 0,
      premises_gnaf_complete: 0,
    }
  })
  return { ...input, tables: { ...input.tables, addressing } }
}

const sound = assemblePackage({ ...soundInput(), passages })
const lines = Array.from({ length: passages.count }, (_, row) => {
  const lon = 50 + row / 1000
  return { row, name: row === 0 ? 'بهار' : null, line: [[lon, 37] as [number, number], [lon, 37.001] as [number, number]] } // prettier-ignore
})

let raw: RawFolder
beforeEach(() => {
  raw = new RawFolder(sound)
  raw.write('passages.csv', rawPassagesCsv(passages, lines))
})
afterEach(() => raw.remove())

async function published(): Promise<PackageFiles> {
  const outcome = await publishFolder(raw.folder, () => undefined)
  if ('faults' in outcome) throw new Error(outcome.faults.map((fault) => lineOf(fault, 'en')).join('\n'))
  return outcome.files
}

async function faults(): Promise<readonly string[]> {
  const outcome = await publishFolder(raw.folder, () => undefined)
  return 'faults' in outcome
    ? outcome.faults.map(({ file, line, column, code }) => [file, line, column, code].join(':'))
    : []
}

describe('publishing a folder of raw tables', () => {
  it('gives the tables and observations that they were exported from', async () => {
    const files = await published()
    for (const [path, bytes] of sound)
      if (path !== 'datapackage.json') expect(Buffer.compare(files.get(path) ?? Buffer.of(), bytes), path).toBe(0)
    expect([...files.keys()].filter((path) => !sound.has(path))).toEqual(['passage_months.bin', 'passages.pmtiles'])
  })

  it('gives a package that opens, with its passages, their month and their lines', async () => {
    const files = await published()
    const asked: string[] = []
    const opened = await openPackage((path) => {
      asked.push(path)
      return readerOf(files)(path)
    })
    await opened.checkAll()
    // A package that nobody has checked is read whole, its archive of tiles for the hash.
    expect(asked).toEqual(expect.arrayContaining(['passages.bin', 'passages.pmtiles']))
    const read = await opened.passages()
    expect(read?.places).toEqual(passages.places)
    for (const name of ['place', 'number', 'kind', 'state', 'premises', 'unplated', 'unpostcoded'] as const)
      expect([...(read?.[name] ?? [])], name).toEqual([...passages[name]])
    const months = await opened.passageMonths()
    expect(Array.from(months?.passages ?? []).reduce((sum, own) => sum + own, 0)).toBe(passages.count)
    const archive = archiveOf(files.get('passages.pmtiles') ?? new Uint8Array())
    const tiles = tilesWithin([50, 37, 50.01, 37.001], 14)
    const features = (await Promise.all(tiles.map((tile) => featuresIn(archive, 'passages', tile)))).flat()
    expect(new Set(features.map(({ properties }) => properties['row'])).size).toBe(passages.count)
    expect(features.find(({ properties }) => properties['row'] === 0)?.properties['name']).toBe('بهار')
  })

  it('keeps the earlier months of the package before, and the same input gives the same bytes', async () => {
    const first = await published()
    for (const path of ['passages.bin', 'passage_months.bin']) raw.write(path, first.get(path) ?? '')
    const again = await published()
    expect([...again.keys()]).toEqual([...first.keys()])
    for (const [path, bytes] of first) expect(Buffer.compare(again.get(path) ?? Buffer.of(), bytes), path).toBe(0)
  })

  it('takes the packed records over where there is no list of passages', async () => {
    const first = await published()
    raw.drop('passages.csv')
    for (const path of ['passages.bin', 'passage_months.bin', 'passages.pmtiles'])
      raw.write(path, first.get(path) ?? '')
    const again = await published()
    for (const [path, bytes] of first) expect(Buffer.compare(again.get(path) ?? Buffer.of(), bytes), path).toBe(0)
  })
})

/** Puts other text into one cell of the passages; the file's lines count from 1, the header's. */
const cell = (line: number, column: number, text: string) => (): void =>
  raw.edit('passages.csv', (all) => {
    const rows = all.split('\n')
    const cells = (rows[line - 1] ?? '').split(/,(?![^"]*"$)/)
    cells[column] = text
    rows[line - 1] = cells.join(',')
    return rows.join('\n')
  })

describe('one broken file, one fault', () => {
  it.each<[string, () => void, string]>([
    ['no such place', cell(3, 0, '9999'), 'passages.csv:3:place_code:unknown_reference'],
    ['an id that is no number', cell(4, 1, 'ten'), 'passages.csv:4:id:not_an_integer'],
    ['an unknown class', cell(2, 2, 'avenue'), 'passages.csv:2:class:not_a_choice'],
    ['no name status', cell(5, 4, ''), 'passages.csv:5:name_status:required_cell'],
    ['premises below zero', cell(6, 6, '-1'), 'passages.csv:6:premises:below_minimum'],
    ['more unplated than there are', cell(2, 7, '99'), 'passages.csv:2:unplated:out_of_order'],
    ['more without a postcode than there are', cell(2, 8, '99'), 'passages.csv:2:unpostcoded:out_of_order'],
    ['a geometry that is a point', cell(7, 9, 'POINT (50 37)'), 'passages.csv:7:geometry:bad_line'],
    ['one premise more than was reported', cell(2, 6, '4'), 'passages.csv:2:premises:sums_differ'],
    [
      'a row too short',
      () => raw.edit('passages.csv', (all) => all.replace(/\n([^,]+),[^,]+,/, '\n$1,')),
      'passages.csv:2:wrong_cell_count',
    ],
    [
      'no column id',
      () => raw.edit('passages.csv', (all) => all.replace('place_code,id', 'place_code,number')),
      'passages.csv:1:id:missing_column',
    ],
    [
      'other bytes than UTF-8',
      () => raw.write('passages.csv', Buffer.from([0x70, 0xff, 0x0a])),
      'passages.csv::not_utf8',
    ],
    ['an empty list', () => raw.write('passages.csv', ''), 'passages.csv::empty_file'],
    ['a table missing', () => raw.drop('addressing.csv'), 'addressing.csv:::missing_resource'],
    [
      'a table of another place',
      () => raw.edit('population.csv', (all) => all.replace(/\n[^,]+,/, '\n77,')),
      'population.csv:2:place_code:unknown_reference',
    ],
    ['no boundaries', () => raw.drop('boundaries.geojson'), 'boundaries.geojson:::missing_resource'],
    ['boundaries that are none', () => raw.write('boundaries.geojson', '{}'), 'boundaries.geojson::type:bad_geometry'],
    [
      'an area of a county among those of municipalities',
      () => raw.edit('unit_boundaries.geojson', (all) => all.replace('9801000001', '9801')),
      'unit_boundaries.geojson::place_code:not_a_unit',
    ],
    ['no descriptor', () => raw.drop('datapackage.json'), 'datapackage.json:::missing_resource'],
    [
      'a descriptor without a version',
      () => raw.edit('datapackage.json', (all) => all.replace('"version"', '"edition"')),
      'datapackage.json::version:bad_descriptor',
    ],
    [
      'two provinces',
      () => raw.edit('places.csv', (all) => all.replace(',county,', ',province,')),
      'places.csv:bad_tree',
    ],
  ])('%s', async (_, breakIt, fault) => {
    // prettier-ignore
    breakIt()
    const [first = '', ...others] = await faults()
    const [file = '', ...parts] = fault.split(':')
    expect(first.startsWith(`${file}:`), first).toBe(true)
    for (const part of parts.filter((own) => own !== '')) expect(first.split(':')).toContain(part)
    // A wrong number also makes the sums differ, but of what is broken nothing is summed up.
    if (!fault.endsWith('sums_differ')) expect(others).toEqual([])
  })

  it('an id that stands twice in its place is told with the line of the second', async () => {
    raw.edit('passages.csv', (all) => all + (all.split('\n')[1] ?? '') + '\n')
    expect(await faults()).toContain(`passages.csv:${passages.count + 2}:place_code, id:duplicate_key`)
  })

  it('a signed passage without a name is refused', async () => {
    raw.edit('passages.csv', (all) => all.replace('unnamed,unsigned', 'unnamed,signed'))
    expect((await faults())[0]).toMatch(/^passages\.csv:\d+:sign_status:not_a_choice$/)
  })

  it('is told in Persian and English with file, line and column', () => {
    const fault = { code: 'not_an_integer', file: 'passages.csv', resource: 'passages', line: 12, column: 'premises', value: 'x' } as const // prettier-ignore
    expect(lineOf(fault, 'en')).toBe('passages.csv:12:premises: The value must be a whole number. «x»')
    expect(lineOf(fault, 'fa')).toMatch(/^passages\.csv:12:premises: مقدار/)
  })
})

describe('the place of the package', () => {
  it('holds the old package after a run that was killed between the two renames', () => {
    swapIn(raw.out, new Map([['datapackage.json', Buffer.from('old')]]))
    const parent = join(raw.path, 'out')
    renameSync(raw.out, join(parent, '.package.before'))
    // No process has so high a number.
    mkdirSync(join(parent, '.package.writing-99999999'))
    recover(raw.out)
    expect(readFileSync(join(raw.out, 'datapackage.json'), 'utf8')).toBe('old')
    expect(readdirSync(parent)).toEqual(['package'])
  })

  it('is never a folder of something else, nor that of the raw tables', () => {
    mkdirSync(raw.out, { recursive: true })
    writeFileSync(join(raw.out, 'holiday.jpg'), '')
    expect(readCommand([raw.folder, '--out', raw.out])).toMatchObject({ refusal: expect.stringContaining(raw.out) })
    expect(readCommand([raw.folder, '--out', raw.folder])).toHaveProperty('refusal')
    expect(readCommand([raw.folder, '--out', join(raw.folder, 'out')])).toHaveProperty('refusal')
    expect(readCommand([raw.folder])).toHaveProperty('refusal')
    expect(readCommand([raw.folder, '--out', join(raw.path, 'new'), '--lang=fa'])).toMatchObject({ lang: 'fa' })
    expect(readCommand(['--help', '--lang', 'fa'])).toMatchObject({ help: expect.stringContaining('کدهای پایان') })
  })
})

describe('the command itself', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const run = (...args: string[]) => {
    const command = ['--import', 'tsx', join(root, 'src/publish/records/publish.ts'), ...args]
    const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.node.json') }
    return spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' })
  }

  it('publishes with 0, refuses faults with 1 and a reject file and leaves the old package, and a bad command with 2', () => {
    const good = run(raw.folder, '--out', raw.out)
    expect([good.status, good.stderr.includes('passages.csv')]).toEqual([0, true])
    const before = readFileSync(join(raw.out, 'datapackage.json'), 'utf8')
    cell(4, 1, '=ten')()
    const bad = run(raw.folder, '--out', raw.out, '--lang', 'fa')
    expect(bad.status).toBe(1)
    expect(bad.stderr).toContain('passages.csv:4:id: ')
    expect(raw.rejects()).toEqual([
      'file,line,column,value,code,reason',
      expect.stringMatching(/^passages\.csv,4,id,'=ten,not_an_integer,/),
    ])
    expect(readFileSync(join(raw.out, 'datapackage.json'), 'utf8')).toBe(before)
    expect(run(raw.folder).status).toBe(2)
    expect(existsSync(raw.out)).toBe(true)
  })
})
