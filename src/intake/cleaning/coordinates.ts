import { figuresOfPoint } from './pointPair'
import { cleanedOn, type CleanCell } from './rules'

/** The box of degrees that the province lies in, and points that mean «missing»; both stand in the package's descriptor. */
export interface CoordinateFrame {
  readonly bbox: readonly [west: number, south: number, east: number, north: number]
  readonly missingPoints: readonly (readonly [lon: number, lat: number])[]
}

/** A point at the border may lie a little outside the box, in degrees; about 5 km. */
const MARGIN = 0.05

/** What says which of the two it is. */
const LABEL = /^(?:طول|عرض|شمالی|شرقی|جغرافیایی|lon(?:g(?:itude)?)?|lat(?:itude)?|[\s:=])+|[\s:=]*(?:شمالی|شرقی)$/gi

/** 49 35.316: minutes with decimals. */
const MINUTES = /^(\d{2})\s+(\d{1,2}\.\d+)$/

const DEGREES =
  /^[NSEWشمالیقرجنوب\s]*(\d{1,3})\s*[°º:d\s-]\s*(\d{1,2}(?:\.\d+(?=\s*['′’]\s*$))?)\s*['′’:m\s-]\s*(\d{1,2}(?:\.\d+)?)?\s*(?:["″”s]|'')?\s*[NSEW]?$/i

/** Words for the marks of degrees. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\s*درجه\s*(و\s+)?/, '°'],
  [/\s*دقیقه\s*(و\s+)?/, "'"],
  [/\s*ثانیه/, '"'],
]

/** South or west: not where any province lies, and no east by leaving the letter out. */
const OTHER_HALF = /^\s*[SW]|[SW]\s*$/

/** 37°16'34" as degrees with decimals; `null` for a text that is not written so. */
export function readDegrees(cell: CleanCell): CleanCell | null {
  const marked = WORDS.reduce((value, [word, mark]) => value.replace(word, mark), cell.value)
  if (OTHER_HALF.test(marked)) return null
  const text = marked
    .replace(/[NSEW]/gi, '')
    .replace(LABEL, '')
    .trim()
  const found = DEGREES.exec(text)
  if (found) {
    const value = Number(found[1]) + Number(found[2]) / 60 + Number(found[3] ?? 0) / 3600
    return cleanedOn(cell, String(Number(value.toFixed(6))), 'coordinates_degrees')
  }
  const minutes = MINUTES.exec(text)
  if (minutes && Number(minutes[2]) < 60) {
    const value = Number(minutes[1]) + Number(minutes[2]) / 60
    return cleanedOn(cell, String(Number(value.toFixed(6))), 'coordinates_degrees')
  }
  const plain = /^(\d+\.\d+)\s*°?$/.exec(text)?.[1]
  return plain === undefined || plain === cell.value ? null : cleanedOn(cell, plain, 'coordinates_degrees')
}

export interface Point {
  readonly lon: CleanCell
  readonly lat: CleanCell
}

/**
 * A row's two coordinates together: swapped ones are put right where only so they lie in the province; digits without
 * their point get it back where only one place for it lies in the province; a point that means «missing» is emptied. A point elsewhere
 * stays and is flagged; one coordinate without the other is no point.
 */
export function readPoint({ lon, lat }: Point, frame: CoordinateFrame): Point {
  if (lon.value === '' && lat.value === '') return { lon, lat }
  const parted = partedPair({ lon, lat })
  if (parted) return readPoint(parted, frame)
  if (lon.value === '' || lat.value === '') return withBoth({ lon, lat }, '', '', 'coordinates_half')
  const [x, y] = [Number(lon.value), Number(lat.value)]
  if (Number.isNaN(x) || Number.isNaN(y)) return { lon, lat }
  if (isMissing(x, y, frame) || isMissing(y, x, frame)) return withBoth({ lon, lat }, '', '', 'coordinates_missing')
  const { value: text } = lon
  if (isInside(x, y, frame)) return { lon, lat }
  if (isInside(y, x, frame)) return withBoth({ lon, lat }, lat.value, text, 'coordinates_swapped')
  return withPoints({ lon, lat }, frame) ?? withBoth({ lon, lat }, text, lat.value, 'coordinates_outside')
}

/** Both stand in one cell, the other one being empty or saying the same; `null` where they do not. Which is which is told by where they lie. */
function partedPair({ lon, lat }: Point): Point | null {
  const whole = lon.value === '' ? lat.value : lon.value
  if (lat.value !== '' && lat.value !== whole) return null
  const { figures, rules } = figuresOfPoint(whole) ?? { figures: [], rules: [] }
  const [one, other] = figures
  if (one === undefined || other === undefined) return null
  const own = { lon: cleanedOn(lon, whole, ...rules), lat: cleanedOn(lat, whole, ...rules) }
  return withBoth(own, one, other, 'coordinates_pair')
}

/** A point in the province that does not mean «missing»: nothing is to be read of it. NaN is no coordinate. */
export const isPlainPoint = (lon: number, lat: number, frame: CoordinateFrame): boolean =>
  isInside(lon, lat, frame) && !isMissing(lon, lat, frame)

type PointRule =
  | 'coordinates_pair'
  | 'coordinates_half'
  | 'coordinates_missing'
  | 'coordinates_swapped'
  | 'coordinates_outside'
  | 'coordinates_point'

function withBoth({ lon, lat }: Point, x: string, y: string, rule: PointRule): Point {
  return { lon: cleanedOn(lon, x, rule), lat: cleanedOn(lat, y, rule) }
}

function isMissing(lon: number, lat: number, { missingPoints }: CoordinateFrame): boolean {
  if (lon === 0 && lat === 0) return true
  for (const point of missingPoints) {
    if (Math.abs(point[0] - lon) < 1e-6 && Math.abs(point[1] - lat) < 1e-6) return true
  }
  return false
}

/** Inside the box, or a little outside of it. */
export function isInside(lon: number, lat: number, { bbox }: CoordinateFrame): boolean {
  return lon >= bbox[0] - MARGIN && lon <= bbox[2] + MARGIN && lat >= bbox[1] - MARGIN && lat <= bbox[3] + MARGIN
}

function withPoints(point: Point, frame: CoordinateFrame): Point | null {
  const [some, others] = [pointed(point.lon.value), pointed(point.lat.value)]
  const isHere = ([x, y]: [string, string]): boolean => isInside(Number(x), Number(y), frame)
  const [asWritten, swapped] = [pairs(some, others).filter(isHere), pairs(others, some).filter(isHere)]
  const [only, another] = [...asWritten, ...swapped]
  if (!only || another) return null
  const whole = withBoth(point, only[0], only[1], 'coordinates_point')
  return swapped.length > 0 ? withBoth(whole, only[0], only[1], 'coordinates_swapped') : whole
}

function pairs(some: readonly string[], others: readonly string[]): [string, string][] {
  return some.flatMap((one) => others.map((other): [string, string] => [one, other]))
}

/** Where the point of a degree could have been: after two digits, or after three. A number with a point has it already. */
function pointed(text: string): string[] {
  if (text.includes('.') || !/^\d{4,}$/.test(text)) return [text]
  return [2, 3].map((digits) => `${text.slice(0, digits)}.${text.slice(digits)}`.replace(/\.?0+$/, ''))
}
