import type { RowOf } from '@/datapackage/catalogue'
import type { DataPackage, FileReader } from '@/datapackage/openPackage'
import { Desk } from '@/intake/desk/desk'
import { stream } from '@/sample/random'
import { readerOf } from '../fixtures/packageFiles'
import { embeddedFiles, openEmbedded } from './embeddedPackage'
import { timed, type Finding } from './finding'

const PERSIAN = '۰۱۲۳۴۵۶۷۸۹'
const persian = (text: string): string => text.replace(/\d/g, (digit) => PERSIAN[Number(digit)] ?? digit)

/**
 * A CSV of contact points as offices write them: Arabic letters, Persian digits, Jalali dates, names for codes. Two thirds of the
 * rows have nothing in common with the row before.
 */
export function messyPoints(rows: number, places: readonly { county: string; city: string }[]): Uint8Array {
  const random = stream('messy points', String(rows))
  const lines = ['كد مركز,نام,Name,نوع مركز,شهرستان,شهر,نشاني,كدپستي,تلفن,تاريخ شروع,باجه,طول,عرض,وضعيت']
  for (let row = 0; row < rows; row += 1) {
    const { county, city } = places[random.integer(0, places.length - 1)] ?? { county: '', city: '' }
    const date = `${random.integer(1380, 1404)}/${random.integer(1, 12)}/${random.integer(1, 29)}`
    const postal = String(random.integer(1_000_000_000, 9_999_999_999))
    const phone = `013${random.integer(30_000_000, 39_999_999)}`
    const [lon, lat] = [random.between(48.6, 50.5).toFixed(5), random.between(36.6, 38.4).toFixed(5)]
    const cells = [
      `P-${row}`,
      `دفتر ${row}`,
      `Office ${row}`,
      'دفتر پيشخوان دولت',
      county,
      city,
      `خيابان سعدي، پلاك ${row % 400}`,
    ]
    lines.push(
      [...cells, postal, phone, row % 3 === 0 ? persian(date) : date, persian('2'), lon, lat, 'فعال'].join(','),
    )
  }
  return new TextEncoder().encode(lines.join('\r\n'))
}

/** The cities with the names of what they lie in, as a sheet names them. */
export function citiesOf(places: readonly RowOf<'places'>[]): { county: string; city: string }[] {
  const names = new Map(places.map(({ place_code, name_fa }) => [place_code, name_fa]))
  return places
    .filter(({ level }) => level === 'city')
    .map(({ name_fa, parent }) => ({ city: name_fa, county: names.get(parent ?? '') ?? '' }))
}

const ROWS = 120_000
const RUNS = 3

/** Opens, cleans and checks 120,000 rows of two kinds, as the desk's worker does, and compares what was kept. */
export async function measureBringingIn(): Promise<Finding[]> {
  const embedded = embeddedFiles()
  const data = await openEmbedded(embedded)
  const cities = citiesOf(await data.table('places'))
  const files = [
    [
      'counts of a service, Persian digits',
      'service_transactions.csv',
      messyCounts(await data.table('service_transactions')),
    ],
    ['contact points, every row another', 'contact_points.csv', messyPoints(ROWS, cities)],
  ] as const
  const findings: Finding[] = []
  for (const [what, name, bytes] of files) {
    const [checks, compares] = await measureFile(data, readerOf(embedded), name, bytes)
    findings.push(
      timed(`read, clean and check ${ROWS / 1000},000 rows: ${what}`, 1500, checks ?? []),
      timed(`compare them with the package: ${what}`, 1000, compares ?? []),
    )
  }
  return findings
}

async function measureFile(data: DataPackage, read: FileReader, name: string, bytes: Uint8Array): Promise<number[][]> {
  const [checks, compares]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    const desk = await Desk.of(data, read, '2026-11-27')
    const start = performance.now()
    const [sheet] = (await desk.open(name, bytes)).sheets
    if (!sheet?.table) throw new Error(`No table fits ${name}.`)
    await desk.check({ sheet: 0, table: sheet.table, headerRow: sheet.headerRow, remembered: [], profile: 'desk' })
    checks.push(performance.now() - start)
    desk.keep()
    const kept = performance.now()
    await desk.compare()
    compares.push(performance.now() - kept)
  }
  return [checks, compares]
}

function messyCounts(rows: readonly RowOf<'service_transactions'>[]): Uint8Array {
  const lines = rows.slice(0, ROWS).map((row) =>
    persian(
      Object.values(row)
        .map((cell) => cell ?? '')
        .join(','),
    ),
  )
  return new TextEncoder().encode([Object.keys(rows[0] ?? {}).join(','), ...lines].join('\n'))
}
