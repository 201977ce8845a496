import type { GEO_RESOURCES } from './resources'
import type { Row, TableSchema } from './tableSchema'
import { cooperation, cooperationSteps } from './tables/cooperation'
import { councils } from './tables/councilNames'
import { meetings, resolutions, seats } from './tables/councils'
import { collection, firstView, observations, targets } from './tables/monitoring'
import { contactPoints, pointServices, pointTransparency, roadDistances, serviceQuality } from './tables/network'
import { agencyCounters, outsourcingEvents } from './tables/outsourcing'
import { places, population } from './tables/places'
import { addressing, postalItems, referenceFigures } from './tables/post'
import { agencies, services, serviceTransactions } from './tables/services'

/** Every table this version of the app knows. A resource with another name is kept and ignored. */
export const CATALOGUE = {
  first_view: firstView,
  observations,
  places,
  population,
  agencies,
  services,
  contact_points: contactPoints,
  point_services: pointServices,
  service_quality: serviceQuality,
  point_transparency: pointTransparency,
  road_distances: roadDistances,
  agency_counters: agencyCounters,
  outsourcing_events: outsourcingEvents,
  service_transactions: serviceTransactions,
  postal_items: postalItems,
  reference_figures: referenceFigures,
  addressing,
  cooperation_steps: cooperationSteps,
  cooperation,
  targets,
  collection,
  councils,
  seats,
  meetings,
  resolutions,
} as const satisfies Record<string, TableSchema>

export type TableName = keyof typeof CATALOGUE
export type RowOf<N extends TableName> = Row<(typeof CATALOGUE)[N]>

export const TABLE_NAMES = Object.keys(CATALOGUE) as TableName[]

export { GEO_RESOURCES } from './resources'

/** Columns of records by the hundred thousand, read in place and never required: see `packed/`. */
export type PackedResourceName = 'passages' | 'passage_months'
/** Archives of map tiles (PMTiles), read by parts and never required. Their hash is checked when they are published or imported. */
export type ArchiveName = 'passage_lines' | 'basemap'
export type GeoResourceName = keyof typeof GEO_RESOURCES
export type ResourceName = TableName | GeoResourceName | PackedResourceName | ArchiveName

/** The raw tables that publishing computes observations from. */
export type RawTableName = Exclude<TableName, 'observations' | 'first_view'>
export type RawTables = { [N in RawTableName]: RowOf<N>[] }
