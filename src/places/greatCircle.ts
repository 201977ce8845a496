/** Radius of the sphere with the same surface as the earth, in km (WGS 84, authalic). */
export const EARTH_RADIUS_KM = 6371.0072

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI
const halfSquare = (angle: number): number => Math.sin(radians(angle) / 2) ** 2

/** Distance on the sphere along the shortest way, in km (haversine); coordinates in degrees. `NaN` where one is unknown. */
export function greatCircleKm(lonA: number, latA: number, lonB: number, latB: number): number {
  const h = halfSquare(latB - latA) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * halfSquare(lonB - lonA)
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)))
}

export type Box = readonly [west: number, south: number, east: number, north: number]

/**
 * The rectangle of degrees that holds every point within so many km, a little larger than needed. Near a pole, or for half
 * the earth, it spans all longitudes. It does not wrap around the date line: no province lies there.
 */
export function boxAround(lon: number, lat: number, km: number): Box {
  const angle = km / EARTH_RADIUS_KM
  const up = degrees(angle) * (1 + 1e-9) + 1e-9
  const [south, north] = [lat - up, lat + up]
  // The widest meridian lies beyond the middle's own latitude: sin(Δlon) = sin(angle) / cos(lat).
  const ratio = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(radians(lat))
  if (south <= -90 || north >= 90 || !(ratio < 1)) return [-180, south, 180, north]
  const aside = degrees(Math.asin(ratio)) * (1 + 1e-9) + 1e-9
  return [lon - aside, south, lon + aside, north]
}
