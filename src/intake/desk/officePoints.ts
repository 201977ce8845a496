import type { Descriptor } from '@/datapackage/descriptor'
import type { PlaceTree } from '@/places/tree'

const HEADER = 'كد مركز,نام,Name,نوع مركز,شهرستان,شهر,نشاني,كدپستي,تلفن,تاريخ شروع,باجه,طول,عرض,وضعيت'
/** Two primes: multiples of the one are spread over all remainders of the other. */
const [STEP, ROUND] = [7919, 99_991]

/**
 * A CSV of made-up contact points of a province, as offices write them: Arabic letters, Persian digits, Jalali dates, names for
 * codes, points within the province's box. No row is like another; the same ones are given each time.
 *
 * @param from the number of the first row
 */
export function officePoints(
  tree: PlaceTree,
  { bbox, areaCode = '' }: Pick<Descriptor['peyk'], 'bbox' | 'areaCode'>,
  from: number,
  count: number,
): string {
  const [west, south, east, north] = bbox
  const cities = tree.counties.flatMap((county) =>
    tree.unitsOf(county.place_code).map((unit) => `${county.name_fa},${unit.name_fa}`),
  )
  const rows = Array.from({ length: count }, (_, at) => {
    const number = from + at
    const spread = (number * STEP) % ROUND
    const share = spread / ROUND
    return [
      ...[`P-${number}`, `دفتر ${number}`, `Office ${number}`, 'دفتر پيشخوان دولت'],
      cities[spread % cities.length] ?? ',',
      ...[`خيابان سعدي، پلاك ${number}`, 4_100_000_000 + spread * 7, `${areaCode}${33_000_000 + spread}`],
      ...[`۱۴۰${spread % 5}/${(spread % 12) + 1}/${(spread % 29) + 1}`, '۲'],
      ...[(west + (east - west) * share).toFixed(5), (north - (north - south) * share).toFixed(5)],
      'فعال',
    ].join(',')
  })
  return [HEADER, ...rows].join('\r\n')
}
