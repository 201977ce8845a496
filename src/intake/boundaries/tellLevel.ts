import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import type { Place } from '@/places/tree'
import type { AreaLevel } from './areaLevel'
import type { FeatureText } from './featureTexts'
import { polygonsOf } from './mergeParts'
import type { PlaceFinder } from './placeByText'

export interface AreaFeature {
  readonly feature: Feature<Polygon | MultiPolygon>
  readonly texts: readonly FeatureText[]
}

export type Finders = Readonly<Record<AreaLevel, PlaceFinder>>

/** Fewer features than this share of a file may be slips of the pen, and speak for nothing by themselves. */
const LEAST_SHARE = 0.2
/** A side with this many times the features of the other has spoken. */
const CLEARLY = 4
/** Of the counties whose names they have: more ground than this are counties, less than that are cities. */
const COUNTY_SHARE = 0.65
const CITY_SHARE = 0.35

/**
 * Tells areas of counties from those of municipalities. Most cities have their county's name, so a name alone says little: words for
 * the kind, codes and names that only one of them has are counted, and where these say nothing, the ground that is covered is
 * compared with the package's own counties. `null`: it cannot be told, and somebody has to be asked.
 */
export function tellLevel(
  areas: readonly AreaFeature[],
  finders: Finders,
  counties: FeatureCollection | null,
): AreaLevel | null {
  const said = areas.map(({ texts }) => evidenceOf(texts, finders))
  const count = (level: AreaLevel): number => said.filter((own) => own === level).length
  const [more, less]: readonly [AreaLevel, AreaLevel] =
    count('unit') > count('county') ? ['unit', 'county'] : ['county', 'unit']
  const isClear = count(more) > 0 && count(more) >= areas.length * LEAST_SHARE
  if (isClear && count(more) >= CLEARLY * count(less)) return more
  return levelByGround(areas, finders.county, counties)
}

/** What one feature's properties say it is; a finer division beside a coarser one is the one that is drawn. */
function evidenceOf(texts: readonly FeatureText[], { county, unit }: Finders): AreaLevel | null {
  const bare = texts.filter(({ about }) => about === null)
  const ofUnit = texts.filter(({ about }) => about === 'unit')
  const ofCounty = texts.filter(({ about }) => about === 'county')
  const fits = (finder: PlaceFinder, text: string): boolean => finder.fits(text).length > 0
  const onlyFits = (one: PlaceFinder, other: PlaceFinder): boolean =>
    bare.some(({ text }) => fits(one, text) && !fits(other, text))
  const saysKind = (level: AreaLevel, own: readonly FeatureText[]): boolean =>
    own.some(({ kind, about }) => kind === level && about !== 'other')
  if (saysKind('unit', [...bare, ...ofUnit]) || ofUnit.some(({ text }) => fits(unit, text))) return 'unit'
  if (onlyFits(unit, county)) return 'unit'
  if (saysKind('county', bare) || onlyFits(county, unit)) return 'county'
  const isAlone = bare.every(({ text }) => !fits(unit, text))
  return isAlone && ofCounty.some(({ text }) => fits(county, text)) ? 'county' : null
}

function levelByGround(
  areas: readonly AreaFeature[],
  finder: PlaceFinder,
  counties: FeatureCollection | null,
): AreaLevel | null {
  const known = new Map((counties?.features ?? []).map((own) => [own.properties?.['place_code'] as unknown, own]))
  const met = new Map<Place, number>()
  for (const { feature, texts } of areas) {
    const place = finder.find(texts)
    if (place) met.set(place, (met.get(place) ?? 0) + groundOf(feature))
  }
  let [drawn, whole] = [0, 0]
  for (const [{ place_code }, ground] of met) {
    const own = known.get(place_code)
    if (!own) continue
    drawn += ground
    whole += groundOf(own)
  }
  if (whole === 0) return null
  if (drawn > whole * COUNTY_SHARE) return 'county'
  return drawn < whole * CITY_SHARE ? 'unit' : null
}

/** Square degrees: only shares of it are looked at. */
function groundOf({ geometry }: Feature): number {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return 0
  return polygonsOf(geometry).reduce((sum, [outer = [], ...holes]) => {
    return sum + holes.reduce((left, hole) => left - sizeOf(hole), sizeOf(outer))
  }, 0)
}

const sizeOf = (ring: readonly Position[]): number =>
  Math.abs(
    ring.reduce((sum, [x1 = 0, y1 = 0], at) => {
      const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? []
      return sum + (x1 * y2 - x2 * y1) / 2
    }, 0),
  )
