import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPackage } from '@/datapackage/openPackage'
import { Desk } from '@/intake/desk/desk'
import { stream } from '@/sample/random'

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

/** Opens, cleans and checks such a file, as the desk's worker does; ms of each part. */
export async function bringIn(folder: string, rows: number): Promise<{ open: number; check: number; compare: number }> {
  const data = await openPackage((path) => Promise.resolve(new Uint8Array(readFileSync(join(folder, path)))))
  const all = await data.table('places')
  const names = new Map(all.map(({ place_code, name_fa }) => [place_code, name_fa]))
  const cities = all
    .filter(({ level }) => level === 'city')
    .map(({ name_fa, parent }) => ({ city: name_fa, county: names.get(parent ?? '') ?? '' }))
  const file = messyPoints(rows, cities)
  const desk = await Desk.of(data, '2026-11-27')
  await data.table('contact_points')
  const times = [performance.now()]
  const opened = await desk.open('points.csv', file)
  times.push(performance.now())
  const [sheet] = opened.sheets
  if (sheet?.table !== 'contact_points') throw new Error('The made-up file is no table of contact points.')
  await desk.check({ sheet: 0, table: sheet.table, headerRow: sheet.headerRow, remembered: [], profile: 'desk' })
  times.push(performance.now())
  desk.keep()
  await desk.compare()
  times.push(performance.now())
  const [start = 0, afterOpen = 0, afterCheck = 0, end = 0] = times
  return { open: afterOpen - start, check: afterCheck - afterOpen, compare: end - afterCheck }
}
