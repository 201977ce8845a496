import { PASSAGE_CLASSES, UNNAMED, type PassageClass, type Passages } from '@/datapackage/packed/passages'
import type { PlaceRow } from '@/datapackage/tables/places'
import type { PassageLine } from '@/publish/records/passageLines'
import type { CountyArea, LonLat } from '../countyArea'
import { stream } from '../random'
import { namesFor } from './passageNames'
import { BLOCK_KM, layStreets, type Ground } from './streetLattice'

export interface StreetPlan {
  readonly seed: string
  readonly passages: Passages
  readonly places: readonly PlaceRow[]
  /** Counties whose passages are drawn, with their areas. */
  readonly areas: ReadonlyMap<string, CountyArea>
}

/** Blocks that the streets of one passage take up, on the mean of all classes. */
const BLOCKS_PER_PASSAGE = 0.27

/**
 * One made-up line for each passage of the counties' settlements: little nets of streets about the settlement's coordinates,
 * on land. Named passages lie rather in the middle. A settlement without coordinates has no lines. In the order of the columns.
 */
export function generatePassageLines(plan: StreetPlan): PassageLine[] {
  const towns = townsOf(plan)
  return towns.flatMap((town) => linesOf(plan.seed, town, plan.passages, groundOf(town, towns)))
}

interface Town {
  readonly code: string
  readonly centre: LonLat
  readonly area: CountyArea
  readonly rows: readonly number[]
  /** The radius of the ground its streets need. */
  readonly km: number
}

function townsOf({ passages, places, areas }: StreetPlan): Town[] {
  const rows = passages.places.map((): number[] => [])
  for (let row = 0; row < passages.count; row += 1) rows[passages.place[row] ?? 0]?.push(row)
  const known = new Map(places.map((place) => [place.place_code, place]))
  return passages.places.flatMap((code, at): Town[] => {
    const { lon, lat, parent } = known.get(code) ?? { lon: null, lat: null, parent: null }
    const area = areas.get(parent ?? '')
    const own = rows[at] ?? []
    if (!area || lon === null || lat === null) return []
    const km = BLOCK_KM * Math.sqrt((BLOCKS_PER_PASSAGE * own.length) / Math.PI)
    return [{ code, centre: [lon, lat], area, rows: own, km }]
  })
}

/** A town spreads around the villages before it, not over them. */
function groundOf(town: Town, towns: readonly Town[]): Ground {
  const neighbours = towns.filter(({ code, km }) => km < town.km && code !== town.code)
  return { centre: town.centre, area: town.area, neighbours }
}

function linesOf(seed: string, { code, rows }: Town, passages: Passages, ground: Ground): PassageLine[] {
  const random = stream(seed, 'addressing', 'streets', code)
  const classAt = (row: number): PassageClass => PASSAGE_CLASSES[passages.kind[row] ?? 0] ?? 'lane'
  const byClass = Object.fromEntries(PASSAGE_CLASSES.map((own) => [own, rows.filter((row) => classAt(row) === own)]))
  const counts = Object.fromEntries(PASSAGE_CLASSES.map((own) => [own, byClass[own]?.length ?? 0]))
  // Every class has its count.
  const slots = layStreets(ground, counts as Record<PassageClass, number>, random)
  const lines = new Map<number, PassageLine['line']>()
  for (const own of PASSAGE_CLASSES) {
    const keyed = (byClass[own] ?? []).map((row) => {
      return { row, key: random.next() + (passages.state[row] === UNNAMED ? 0.35 : 0) }
    })
    keyed.sort((a, b) => a.key - b.key || a.row - b.row)
    keyed.forEach(({ row }, at) => lines.set(row, slots[own][at]?.line.map(([lon, lat]) => [lon, lat]) ?? []))
  }
  const names = namesFor(rows.length, random)
  return rows.map((row, at) => ({
    row,
    name: passages.state[row] === UNNAMED ? null : (names[at] ?? null),
    line: lines.get(row) ?? [],
  }))
}
