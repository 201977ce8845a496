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
 * the kind, codes and names that only one of them has are counted; then what the columns are called, as long as the ground that is
 * covered of the package's own counties does not speak against it; then that ground alone. `null`: it cannot be told, and somebody
 * has to be asked.
 */
export function tellLevel(
  areas: readonly AreaFeature[],
  finders: Finders,
  counties: FeatureCollection | null,
): AreaLevel | null {
  const said = clearOf(areas.map(({ texts }) => saidBy(texts, finders)))
  if (said) return said
  const ground = levelByGround(areas, finders.county, counties)
  const called = clearOf(areas.map(({ texts }) => calledBy(texts, finders)))
  return called && ground && called !== ground ? null : (called ?? ground)
}

/** What enough of a file's features say, and hardly any deny. */
function clearOf(said: readonly (AreaLevel | null)[]): AreaLevel | null {
  const count = (level: AreaLevel): number => said.filter((own) => own === level).length
  const [more, less]: readonly [AreaLevel, AreaLevel] =
    count('unit') > count('county') ? ['unit', 'county'] : ['county', 'unit']
  const isHeard = count(more) > 0 && count(more) >= said.length * LEAST_SHARE
  return isHeard && count(more) >= CLEARLY * count(less) ? more : null
}

const fits = (finder: PlaceFinder, { text }: FeatureText): boolean => finder.fits(text).length > 0

/** What the texts of one feature say it is: a finer division beside a coarser one is the one that is drawn. */
function saidBy(texts: readonly FeatureText[], { county, unit }: Finders): AreaLevel | null {
  const bare = texts.filter(({ about }) => about === null)
  const named = texts.filter(({ about }) => about === null || about === 'unit')
  const saysKind = (level: AreaLevel, own: readonly FeatureText[]): boolean => own.some(({ kind }) => kind === level)
  const onlyFits = (own: readonly FeatureText[], one: PlaceFinder, other: PlaceFinder): boolean =>
    own.some((text) => fits(one, text) && !fits(other, text))
  if (saysKind('unit', named) || onlyFits(named, unit, county)) return 'unit'
  return saysKind('county', bare) || onlyFits(bare, county, unit) ? 'county' : null
}

/** What the columns are called in which a place is found. */
function calledBy(texts: readonly FeatureText[], { county, unit }: Finders): AreaLevel | null {
  const found = (subject: FeatureText['about'], finder: PlaceFinder): boolean =>
    texts.some((own) => own.about === subject && fits(finder, own))
  if (found('unit', unit)) return 'unit'
  return found('county', county) && !found(null, unit) ? 'county' : null
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
