import { emptied } from './blanks'
import { isInside, readPoint, type CoordinateFrame } from './coordinates'
import { figuresOfPoint } from './pointPair'
import { cleanCell, cleanedOn, type CleanCell } from './rules'

/**
 * A cell that holds both coordinates as «lat, lon», whichever way and order they were written in: where they lie tells which is which.
 * Where both orders lie in the province, or none does and nothing says which figure is which, the cell stays as it is and is flagged;
 * one figure alone is no point.
 */
export function readPointCell(cell: CleanCell, frame: CoordinateFrame): CleanCell {
  const blank = emptied(cell)
  if (blank) return blank
  const found = figuresOfPoint(cell.value)
  if (!found) return cleanedOn(cell, cell.value, 'coordinates_unread')
  const [one = '', other] = found.figures
  if (other === undefined) return cleanedOn(cell, '', 'coordinates_half')
  const isTwofold = one !== other && lies(one, other, frame) && lies(other, one, frame)
  if (found.first === null && isTwofold) return cleanedOn(cell, cell.value, 'coordinates_order')
  const [lon, lat] = found.first === 'lon' ? [one, other] : [other, one]
  const point = readPoint({ lon: cleanCell(lon), lat: cleanCell(lat) }, frame)
  const { rules } = point.lon
  if (found.first === null && rules.includes('coordinates_outside'))
    return cleanedOn(cell, cell.value, 'coordinates_outside')
  const done = found.first === null ? rules.filter((rule) => rule !== 'coordinates_swapped') : rules
  const value = point.lon.value === '' ? '' : `${point.lat.value}, ${point.lon.value}`
  return cleanedOn(cell, value, ...found.rules, 'coordinates_pair', ...done)
}

const lies = (lon: string, lat: string, frame: CoordinateFrame): boolean => isInside(Number(lon), Number(lat), frame)

const READ = /^(-?\d+(?:\.\d+)?), (-?\d+(?:\.\d+)?)$/

/** The two halves of a cell that was read; both empty where nothing was taken of it. */
export function halvesOf({ value, rules }: CleanCell): { readonly lon: string; readonly lat: string } {
  const [, lat, lon] = (rules.includes('coordinates_pair') && READ.exec(value)) || []
  return { lon: lon ?? '', lat: lat ?? '' }
}
