import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson'
import type { ContactPointRow, PointKind } from '@/datapackage/tables/network'
import type { TileArchive } from '@/datapackage/tileArchive'
import type { PlaceCode } from '@/places/tree'
import type { Bounds } from './bounds'
import type { ListedPoint } from './pointList'
import type { MapPassages } from './passageLines'
import type { MapReach } from './reach'
import type { MapUnits } from './units'

/** Colour class of an area: 0 is nearest the ground, 4 is the heavy end, the side that needs action. See classes.ts. */
export type ClassIndex = 0 | 1 | 2 | 3 | 4

/** What one area shows. Texts are ready to read: in the language spoken, with its digits. */
export interface AreaPaint {
  readonly placeCode: PlaceCode
  readonly name: string
  readonly valueText: string
  /** The figure itself, for sorting the list; without it the list sorts by class. */
  readonly value?: number | null | undefined
  /** `null`: not reported, drawn as a hatch and never as a class. */
  readonly classIndex: ClassIndex | null
  /** More for the tooltip, e.g. the unit or how many units reported. */
  readonly detail?: string | undefined
}

export type Position = readonly [lon: number, lat: number]

export interface BoundaryProperties {
  readonly place_code: PlaceCode
  readonly accuracy?: string
}

/** `leader`: where the name stands when the area is too small to hold it. `kind: 'sea'` is the sea's own name. */
export interface LabelProperties {
  readonly place_code?: PlaceCode
  readonly leader?: Position
  readonly kind?: 'sea'
  readonly name_fa?: string
  readonly name_en?: string
}

export interface SurroundingProperties {
  readonly kind: 'sea' | 'land' | 'country_border' | 'province_border'
  readonly name_fa?: string
  readonly name_en?: string
}

export interface Basemap {
  readonly boundaries: FeatureCollection<Polygon | MultiPolygon, BoundaryProperties>
  readonly surroundings: FeatureCollection<Geometry, SurroundingProperties>
  readonly labels: FeatureCollection<Point, LabelProperties>
}

export type BorderGeometry = LineString | MultiLineString

export type PointStatus = ContactPointRow['status']

export interface PointProperties {
  readonly point_id: string
  readonly kind: PointKind
  readonly name: string
  /** How it stands in the month shown; left out: it serves. */
  readonly status?: PointStatus
}

export type PointFeature = Feature<Point, PointProperties>

/** A city's name, shown at a closer look. */
export type CityFeature = Feature<Point, { readonly place_code: PlaceCode; readonly name: string }>

/** Everything a map draws. Keep a part's reference while it stays the same: a new one means new drawing. */
export interface MapScene {
  readonly basemap: Basemap
  readonly areas: readonly AreaPaint[]
  readonly selected: PlaceCode | null
  readonly points?: readonly PointFeature[] | undefined
  readonly cities?: readonly CityFeature[] | undefined
  /** The points once more, for those who read a list: those without a coordinate too. No map draws them. */
  readonly listedPoints?: readonly ListedPoint[] | undefined
  /** The points are what the map is about: never mere dots, their clusters show the kinds' shares, each can be chosen. */
  readonly network?: boolean | undefined
  readonly chosenPoint?: string | null | undefined
  /** Whom the points reach, where that is what the map is about: then `points` and `cities` are left out. */
  readonly reach?: MapReach | undefined
  /** Municipalities and dehyaris as marks, where those are what the map is about: then the areas are quiet ground. */
  readonly units?: MapUnits | undefined
  /** Passages as lines, where those are what the map is about; at a look from afar the units stand for them. */
  readonly passages?: MapPassages | undefined
  /** Streets under everything, where a package has them and the areas are mere ground. */
  readonly streets?: TileArchive | undefined
  /** What is to be in view, while nobody moves the map; left out: the whole province. */
  readonly focus?: Bounds | undefined
}

/** Whether the areas are mere ground, without colours and figures, since something finer carries them. */
export const isGround = ({ units, passages }: Pick<MapScene, 'units' | 'passages'>): boolean =>
  units !== undefined || passages !== undefined
