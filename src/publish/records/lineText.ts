import type { Position } from 'geojson'

/** Reads a line as WKT, `LINESTRING (49.58 37.27, 49.59 37.28)`, or as GeoJSON. `null` for anything else. */
export function readLine(text: string): Position[] | null {
  const line = text.trimStart().startsWith('{') ? ofGeoJson(text) : ofWkt(text)
  return line && line.length >= 2 && line.every(isOnEarth) ? line : null
}

function isOnEarth([lon, lat]: Position): boolean {
  if (lon === undefined || lat === undefined) return false
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 85
}

function ofWkt(text: string): Position[] | null {
  const inner = /^\s*LINESTRING\s*(?:Z\s*)?\(([^()]*)\)\s*$/i.exec(text)?.[1]
  return inner?.split(',').map((pair) => pair.trim().split(/\s+/).slice(0, 2).map(Number)) ?? null
}

function ofGeoJson(text: string): Position[] | null {
  try {
    const { type, coordinates } = JSON.parse(text) as { type?: unknown; coordinates?: unknown }
    if (type !== 'LineString' || !Array.isArray(coordinates)) return null
    return coordinates.map((pair: unknown) => (Array.isArray(pair) ? pair.slice(0, 2).map(Number) : []))
  } catch {
    return null
  }
}
