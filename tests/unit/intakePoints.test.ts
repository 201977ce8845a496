import { describe, expect, it } from 'vitest'
import { cleanLetters } from '@/intake/cleaning/letters'
import { halvesOf, readPointCell } from '@/intake/cleaning/pointCell'
import { figuresOfPoint } from '@/intake/cleaning/pointPair'
import { textAt } from '@/intake/tables/column'
import { mapColumns } from '@/intake/columns/mapColumns'
import { rivalsOf, targetId } from '@/intake/columns/target'
import { cleanText } from '#tests/fixtures/intake/tinyIntake'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { tinyPackage } from '#tests/fixtures/tinyProvince'

const FRAME = { bbox: [48.5, 36.5, 50.6, 38.5], missingPoints: [[56.47, 32.01]] } as const

function read(raw: string, frame: Parameters<typeof readPointCell>[1] = FRAME) {
  const cell = readPointCell(cleanLetters(raw, true), frame)
  const { lon, lat } = halvesOf(cell)
  return { ...cell, halves: `${lat}|${lon}` }
}

/** All of them mean 37.28 north, 49.58 east. */
const WRITINGS = [
  '37.28, 49.58',
  '37.28,49.58',
  '37.28 49.58',
  '37.28;49.58',
  '37.28|49.58',
  '37.28/49.58',
  '37.28 - 49.58',
  '37.28-49.58',
  '37.2800000,49.5800000',
  '49.58, 37.28',
  '37.28,49.58,',
  '۳۷٫۲۸، ۴۹٫۵۸',
  '۳۷/۲۸، ۴۹/۵۸',
  '37,28 49,58',
  '37,28;49,58',
  '37,28, 49,58',
  '37.28\n49.58',
  '\u200e37.28, 49.58\u200f',
  '(37.28,49.58)',
  '[49.58, 37.28]',
  'N37.28 E49.58',
  '37.28° N, 49.58° E',
  '49.58E 37.28N',
  'lat: 37.28, lng: 49.58',
  'lat=37.28&lon=49.58',
  'X: 49.58 Y: 37.28',
  'Lat,Long: 37.28, 49.58',
  '{"lat":37.28,"lng":49.58}',
  '{"type":"Point","coordinates":[49.58,37.28]}',
  'عرض: ۳۷٫۲۸ طول: ۴۹٫۵۸',
  'طول ۴۹/۵۸ - عرض ۳۷/۲۸',
  'عرض جغرافیایی 37.28 و طول جغرافیایی 49.58',
  '37.28 شمالی 49.58 شرقی',
  '37°16\'48"N 49°34\'48"E',
  '37°16′48″ 49°34′48″',
  "37°16'48''N, 49°34'48''E",
  "37°16.8'N 49°34.8'E",
  '37 16 48, 49 34 48',
  '37d16m48s 49d34m48s',
  '۳۷ درجه و ۱۶ دقیقه و ۴۸ ثانیه شمالی ۴۹ درجه و ۳۴ دقیقه و ۴۸ ثانیه شرقی',
  '372800, 495800',
  'POINT(49.58 37.28)',
  'POINT Z (49.58 37.28 12)',
  'SRID=4326;POINT(49.58 37.28)',
  'geo:37.28,49.58?z=15',
  'https://www.google.com/maps/@37.28,49.58,15z',
  'https://www.google.com/maps/place/X/@37.30,49.60,17z/data=!4m5!3m4!8m2!3d37.28!4d49.58',
  'https://maps.google.com/?q=37.28,49.58',
  'https://www.google.com/maps/search/?api=1&query=37.28%2C49.58',
  'maps.google.com/?ll=37.28,49.58',
  'https://www.openstreetmap.org/#map=15/37.28/49.58',
  'https://www.openstreetmap.org/?mlat=37.28&mlon=49.58#map=15/37.30/49.60',
  'https://balad.ir/location?latitude=37.28&longitude=49.58',
]

describe('both coordinates in one cell', () => {
  it.each(WRITINGS)('are read however they are written: %s', (raw) => {
    const { value, halves, rules } = read(raw)
    expect([value, halves]).toEqual(['37.28, 49.58', '37.28|49.58'])
    expect(rules).toContain('coordinates_pair')
    expect(read(value)).toEqual({ value, halves, rules: ['coordinates_pair'] })
  })

  it('say by what was done to them: raw and clean are shown with these rules', () => {
    expect(read('۳۷٫۲۸، ۴۹٫۵۸').rules).toEqual(['digits', 'decimal_mark', 'coordinates_pair'])
    expect(read('37°16\'48"N 49°34\'48"E').rules).toEqual(['coordinates_degrees', 'coordinates_pair'])
    expect(read('372800 495800').rules).toEqual(['coordinates_pair', 'coordinates_point'])
    // It says itself which is which, and the province says otherwise.
    expect(read('POINT(37.28 49.58)').rules).toEqual(['coordinates_pair', 'coordinates_swapped'])
  })

  it.each([
    // Neither order lies in the province, and nothing says which figure is which.
    ['35.69, 51.39', '35.69, 51.39', '|', 'coordinates_outside'],
    ['375000 4126000', '375000 4126000', '|', 'coordinates_outside'],
    ['-37.28, 49.58', '-37.28, 49.58', '|', 'coordinates_outside'],
    ['POINT(51.39 35.69)', '35.69, 51.39', '35.69|51.39', 'coordinates_outside'],
    ['N35.69 E51.39', '35.69, 51.39', '35.69|51.39', 'coordinates_outside'],
    // One figure is no point: 37,28 is 37.28 with a comma.
    ['37.28', '', '|', 'coordinates_half'],
    ['37,28', '', '|', 'coordinates_half'],
    ['طول: 49.58', '', '|', 'coordinates_half'],
    // Whole degrees, three figures, another half of the world, a link without figures, a text.
    ['37, 49', '37, 49', '|', 'coordinates_unread'],
    ['37', '37', '|', 'coordinates_unread'],
    ['37.28, 49.58, 12.5', '37.28, 49.58, 12.5', '|', 'coordinates_unread'],
    ['S37.28 E49.58', 'S37.28 E49.58', '|', 'coordinates_unread'],
    ['37°75\'48"N 49°34\'48"E', '37°75\'48"N 49°34\'48"E', '|', 'coordinates_unread'],
    ['https://goo.gl/maps/abcd', 'https://goo.gl/maps/abcd', '|', 'coordinates_unread'],
    ['روبروی بانک ملی', 'روبروی بانک ملی', '|', 'coordinates_unread'],
    // Nothing, in words and in figures.
    ['-', '', '|', 'placeholder'],
    ['0,0', '', '|', 'coordinates_missing'],
    ['32.01 56.47', '', '|', 'coordinates_missing'],
  ])('are told and never guessed: %s', (raw, value, halves, rule) => {
    const cell = read(raw)
    expect([cell.value, cell.halves]).toEqual([value, halves])
    expect(cell.rules).toContain(rule)
    expect(read(cell.value).value).toBe(value)
  })

  it('are not told apart where a province lies so that both orders fit', () => {
    const diagonal = { bbox: [30, 30, 40, 40], missingPoints: [] } as const
    const { value, halves, rules } = read('32.5, 35.25', diagonal)
    expect([value, halves, rules]).toEqual(['32.5, 35.25', '|', ['coordinates_order']])
    expect(read('N35.25 E32.5', diagonal).halves).toBe('35.25|32.5')
    expect(read('33.5, 33.5', diagonal).halves).toBe('33.5|33.5')
  })

  it('are looked for once, however long the cell is', () => {
    for (const piece of ['(', '-', ' - ', '،', '.', '1 ', ' و ', '1/', '1°', "1'", 'N', 'lat', '37.2 ', 'a.', '"a']) {
      const start = performance.now()
      for (const length of [1900, 80_000]) figuresOfPoint(`1${piece.repeat(length / piece.length)}ا`)
      expect(performance.now() - start, piece).toBeLessThan(1500)
    }
  })
})

describe('a column for both coordinates', () => {
  const idsOf = (...titles: string[]): string[] => mapColumns('contact_points', titles).map(targetId)

  it.each([
    'مختصات',
    'مختصات (lat,long)',
    'موقعیت',
    'طول و عرض جغرافیایی',
    'عرض و طول',
    'Coordinates',
    'lat,long',
    'Lat/Lng',
    'Latitude, Longitude',
    'GPS',
    'WKT',
  ])('is known by its title: %s', (title) => {
    expect(idsOf('کد مرکز', title)).toEqual(['field:point_id', 'point'])
  })

  it('stands back where other columns hold them, unless a person says otherwise', () => {
    expect(idsOf('کد مرکز', 'مختصات', 'طول', 'عرض')).toEqual(['field:point_id', 'spare', 'field:lon', 'field:lat'])
    expect(idsOf('مختصات', 'موقعیت')).toEqual(['point', 'spare'])
    const chosen = new Map([['مختصات', 'point']])
    expect(mapColumns('contact_points', ['طول', 'مختصات', 'عرض'], chosen).map(targetId)).toEqual([
      'spare',
      'point',
      'spare',
    ])
    expect(rivalsOf('point')).toContain('field:lat')
    expect(rivalsOf('field:lon')).toContain('point')
  })

  it('is none where the table has no coordinates, or no cell holds any', () => {
    expect(mapColumns('postal_items', ['مختصات']).map(targetId)).toEqual(['spare'])
    const text = 'کد مرکز,نوع مرکز,شهرستان,موقعیت\n1,پیشخوان,آزمون باختر,روبروی بانک\n'
    expect(cleanText(text).columns.map(targetId).at(-1)).toBe('spare')
  })

  it('fills longitude and latitude, row by row', () => {
    const { fields, values, kinds } = cleanText(
      'کد مرکز;نوع مرکز;مختصات\n1;پیشخوان;30.2, 60.1\n2;پیشخوان;\n3;پیشخوان;POINT(60.2 30.3)\n',
    )
    expect(fields).toEqual(expect.arrayContaining(['lon', 'lat']))
    const column = (name: string) =>
      [0, 1, 2].map((row) => textAt(values.get(name) ?? { texts: [], numbers: new Uint32Array() }, row))
    expect([column('lon'), column('lat')]).toEqual([
      ['60.1', '', '60.2'],
      ['30.2', '', '30.3'],
    ])
    expect(kinds).toHaveLength(3)
  })

  it('is shown, checked and kept by the desk like other columns', async () => {
    const desk = await openedDesk(tinyPackage())
    const [first, second] = await desk.package.table('contact_points')
    const rows = [
      `${first?.point_id ?? ''};30.3 60.3`,
      `${second?.point_id ?? ''};30.3`,
      `${second?.point_id ?? ''}x;35.1 51.2`,
    ]
    const { sheets } = await desk.open('a.csv', new TextEncoder().encode(['point_id;مختصات', ...rows].join('\n')))
    expect(sheets[0]?.table).toBe('contact_points')
    const view = await desk.check({ sheet: 0, table: 'contact_points', headerRow: 0, remembered: [], profile: 'desk' })
    expect(view.columns.map(({ target }) => target)).toEqual(['field:point_id', 'point'])
    expect(view.rules.map(([rule]) => rule)).toContain('coordinates_pair')
    const { issues } = await desk.issues({ severity: 'all', code: 'all' }, 0, 20)
    expect(issues.filter(({ column }) => column === 1).map(({ code, line, raw }) => [code, line, raw])).toEqual([
      ['coordinates_half', 3, '30.3'],
      ['coordinates_outside', 4, '35.1 51.2'],
    ])
    desk.keep()
    const { diff } = await desk.compare()
    const changed = diff.changes.filter(({ key }) => key[0] === first?.point_id)
    expect(changed.map(({ field, after }) => [field, after])).toEqual([
      ['lon', '60.3'],
      ['lat', '30.3'],
    ])
  })
})
