import type { AccessSettings } from '@/datapackage/accessSettings'
import type { RowOf } from '@/datapackage/catalogue'
import type { PlaceTree } from '@/places/tree'
import { activeSpan, ALWAYS, dayNumber, NEVER_ENDS } from '@/places/activity'
import type { AccessData, GivenColumns, PointColumns, SettlementColumns } from './accessData'
import { packRoads } from './packRoads'

/** The tables that reach is measured from; `point_services` and `road_distances` may be empty. */
export type AccessTables = {
  readonly [
    N in 'population' | 'services' | 'contact_points' | 'point_services' | 'road_distances'
  ]: readonly RowOf<N>[]
}

/** Lays the tables out in columns. The county of a settlement or point is read from the tree of places. */
export function packAccess(tables: AccessTables, tree: PlaceTree, settings: AccessSettings): AccessData {
  const settlements = packSettlements(tables.population, tree)
  const points = packPoints(tables.contact_points, tree)
  return {
    settlements,
    points,
    given: packGiven(tables, points.ids),
    roads: packRoads(tables, settlements.codes),
    settings,
  }
}

function packSettlements(population: AccessTables['population'], tree: PlaceTree): SettlementColumns {
  const counties = tree.counties.map(({ place_code }) => place_code)
  const rows = counties.flatMap((code, county) => tree.settlementsOf(code).map((place) => ({ place, county })))
  const at = new Map(rows.map(({ place }, index) => [place.place_code, index]))
  const years = [...new Set(population.map(({ year }) => Number(year)))].sort((a, b) => a - b)
  const latest = new Float64Array(rows.length).fill(Number.NaN)
  const censuses = years.map((year) => {
    for (const row of population) {
      const index = Number(row.year) === year && row.population !== null ? at.get(row.place_code) : undefined
      if (index !== undefined) latest[index] = row.population ?? Number.NaN
    }
    return { year, people: latest.slice() }
  })
  return {
    codes: rows.map(({ place }) => place.place_code),
    counties,
    county: Int32Array.from(rows, ({ county }) => county),
    isCity: Uint8Array.from(rows, ({ place }) => (place.level === 'city' ? 1 : 0)),
    lon: Float64Array.from(rows, ({ place }) => place.lon ?? Number.NaN),
    lat: Float64Array.from(rows, ({ place }) => place.lat ?? Number.NaN),
    censuses,
  }
}

function packPoints(rows: AccessTables['contact_points'], tree: PlaceTree): PointColumns {
  const county = new Map(tree.counties.map(({ place_code }, index) => [place_code, index]))
  const spans = rows.map(activeSpan)
  return {
    ids: rows.map(({ point_id }) => point_id),
    kinds: rows.map(({ kind }) => kind),
    county: Int32Array.from(rows, ({ place_code }) => county.get(tree.countyOf(place_code)?.place_code ?? '') ?? -1),
    lon: Float64Array.from(rows, ({ lon }) => lon ?? Number.NaN),
    lat: Float64Array.from(rows, ({ lat }) => lat ?? Number.NaN),
    counters: Float64Array.from(rows, ({ counters }) => counters ?? Number.NaN),
    from: Int32Array.from(spans, ([from]) => from),
    until: Int32Array.from(spans, ([, until]) => until),
  }
}

function packGiven({ services, point_services }: AccessTables, ids: readonly string[]): GivenColumns {
  const point = new Map(ids.map((id, index) => [id, index]))
  const service = new Map(services.map(({ service_id }, index) => [service_id, index]))
  const known = point_services.filter((row) => point.has(row.point_id) && service.has(row.service_id))
  return {
    services: services.map(({ service_id }) => service_id),
    point: Int32Array.from(known, ({ point_id }) => point.get(point_id) ?? 0),
    service: Int32Array.from(known, ({ service_id }) => service.get(service_id) ?? 0),
    from: Int32Array.from(known, ({ since }) => (since === null ? ALWAYS : dayNumber(since))),
    until: Int32Array.from(known, ({ until }) => (until === null ? NEVER_ENDS : dayNumber(until))),
  }
}
