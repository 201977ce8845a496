import type { GeoResourceName } from '@/datapackage/catalogue'

/** Whose areas a file holds: those of counties, or of municipalities and dehyaris. */
export type AreaLevel = 'county' | 'unit'

export const AREA_LEVELS: readonly AreaLevel[] = ['county', 'unit']

/** The resource of a package that holds them. */
export const AREA_RESOURCE = {
  county: 'boundaries',
  unit: 'unit_boundaries',
} as const satisfies Record<AreaLevel, GeoResourceName>
