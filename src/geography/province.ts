import { readFileSync } from 'node:fs'
import type { Point } from './geometry'

/** One end of the province's coast, and how a neighbouring country's coast goes on from there. */
export interface CoastEnd {
  at: Point
  country: string
  /** A place near the edge of the box that the neighbour's coast leads to. */
  towards: Point
}

/** All that one province brings along: `<province>/province.json`. Explained in gilan/README.md. */
export interface ProvinceFile {
  code: string
  name_fa: string
  name_en: string
  /** Figures of the whole province, in the columns that `counties.csv` has. */
  census: Readonly<Record<string, string>>
  area_code: string
  /** West, south, east, north. */
  bbox: [number, number, number, number]
  /** Points that mean "no coordinate" in published lists. */
  sentinels: Point[]
  /** The drawn map: which component, which shape is which county, and what turns the drawing into degrees. */
  drawing: {
    component: string
    unit: number
    lon: [number, number, number]
    lat: [number, number, number]
    /** How far apart two neighbours' lines may be drawn, in units of the drawing. */
    tolerance: number
    counties: Record<string, string>
  }
  settlements: { country: string; admin1: string }
  cuts: { from: string; to: string; settlements: string[] }[]
  /** What the map shows around the province: west, south, east, north. */
  box: [number, number, number, number]
  home: string
  sea: { name_fa: string; name_en: string; label: Point; ends: [CoastEnd, CoastEnd]; beyond: Point[] } | null
  countries: { code: string; name_fa: string; name_en: string }[]
  provinces: { region: string; name_fa: string; name_en: string }[]
  /** Where the name of a county stands that is too small to hold it. */
  leaders: Record<string, Point>
}

/** Reads `province.json` of a folder under src/geography. */
export const readProvince = (folder: URL) =>
  JSON.parse(readFileSync(new URL('province.json', folder), 'utf8')) as ProvinceFile
