import type { ContactPointRow, PointServiceRow } from '@/datapackage/tables/network'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Observation } from '@/indicators/observation'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import { lastDayOf } from '@/locale/lastDay'
import { addMonths, type Period } from '@/locale/period'
import { isActiveOn } from '@/places/activity'
import { countyView } from '@/scenes/countyView'
import { aCount, aPlace, aValue, somePlaces } from '@/scenes/facts'
import { plainHeadline } from '@/scenes/plainHeadline'
import type { Compose, GatheredScene, SceneContent } from '@/scenes/scene'
import { bestFigure, plainWholeFigure, worstFigure } from '@/scenes/sceneFigures'
import { sceneNotes } from '@/scenes/sceneNotes'
import { standingOf, type Standing } from '@/scenes/standing'
import { withFigures } from '@/scenes/withFigures'
import { serviceAccess } from '../access/accessFormulas'
import { servicesOn } from '../pointServices'

/** Services that a rural post office gives, on average. Not published: a scene reckons it, and its words alone are an indicator's. */
export const ruralServices: IndicatorDefinition = {
  id: 'rural-services',
  sources: { numerator: 'point_services', denominator: 'contact_points' },
  scale: 1,
  unit: 'ratio',
  digits: 1,
  better: 'higher',
  lever: 'numerator',
}

/** A decision names at most two counties. */
const MOST_PLACES = 2

/** Where the villages' own post offices give little of what others give. As a ranking. */
export const ruralOffices: GatheredScene = {
  id: 'rural-services',
  definition: ruralServices,
  // A package that tells what its points give has published how far people are from it.
  needs: [serviceAccess.id],
  async gather(data, province, period) {
    const [points, given] = await Promise.all([data.table('contact_points'), data.table('point_services')])
    // The month itself, the one before and that of a year ago: what a scene compares.
    const months = [period, addMonths(period, -1), addMonths(period, -12)]
    return composeRural(months.flatMap((month) => ruralFigures(points, given, province, month)))
  },
}

/** Services given at the rural post offices that serve at the end of a month, of each county and of the province. */
export function ruralFigures(
  points: readonly ContactPointRow[],
  given: readonly PointServiceRow[],
  { tree, counties, code }: Pick<Province, 'tree' | 'counties' | 'code'>,
  period: Period,
): Observation[] {
  const day = lastDayOf(period)
  const services = servicesOn(given, day)
  const sums = new Map(counties.map(({ place_code }) => [place_code, { offices: 0, services: 0 }]))
  for (const point of points) {
    const own = sums.get(tree.countyOf(point.place_code)?.place_code ?? '')
    if (point.kind !== 'rural_post' || !own || !isActiveOn(point, day)) continue
    own.offices += 1
    own.services += services.get(point.point_id)?.size ?? 0
  }
  const row = (place_code: string, offices: number, count: number, of: number): Observation => ({
    indicator: ruralServices.id,
    place_code,
    period,
    numerator: count,
    denominator: offices,
    reported: of,
    asked: of,
    status: 'estimated',
    filled: null,
  })
  // Where there is no office there is nothing to take the mean of.
  const known = [...sums].filter(([, { offices }]) => offices > 0)
  const [offices, all] = known.reduce(([a, b], [, own]) => [a + own.offices, b + own.services], [0, 0] as [
    number,
    number,
  ])
  return [
    ...(offices > 0 ? [row(code, offices, all, known.length)] : []),
    ...known.map(([place, own]) => row(place, own.offices, own.services, 1)),
  ]
}

export function composeRural(rows: readonly Observation[]): Compose {
  return ({ province: published, period, place }) => {
    const province = withFigures(published, ruralServices.id, rows)
    const county = countyView(ruralServices, 'ranking', { province, period, place })
    if (county) return county
    const standing = standingOf(province, ruralServices, period)
    const worst = standing.known.at(-1)
    return {
      definition: ruralServices,
      period,
      place: province.code,
      headline: headline(standing),
      figures: [...plainWholeFigure(standing), ...worstFigure(standing), ...bestFigure(standing)],
      picture: {
        kind: 'ranking',
        target: null,
        highlight: worst ? [worst.place] : [],
        // A county without such an office did not fail to report: it has nothing to rank.
        rows: standing.ranking.filter(({ value }) => value !== null),
        whole: standing.whole.value,
      },
      ask: ask(standing, province),
      reported: standing.reported,
      asked: standing.asked,
      notes: sceneNotes(standing).filter(({ key }) => key !== 'scenes.notes.silent'),
    } satisfies SceneContent
  }
}

function headline(standing: Standing): Sentence {
  const { known, whole } = standing
  const worst = known.at(-1)
  const plain = plainHeadline(standing)
  if (!worst || whole.value === null || known.length < 2) return plain ?? { key: 'scenes.rural.none', facts: {} }
  const facts = {
    value: aValue(ruralServices, whole.value),
    place: aPlace(worst.place),
    worst: aValue(ruralServices, worst.value),
  }
  return worst.value === known[0]?.value
    ? (plain ?? { key: 'scenes.rural.none', facts })
    : { key: 'scenes.rural.headline', facts }
}

/** What brings the counties furthest below the province's mean up to it, at most two of them. */
function ask({ known, whole, period }: Standing, { observations }: Province): Sentence | null {
  const mean = whole.value
  if (mean === null) return null
  const below = known.filter(({ value }) => value < mean).reverse()
  const places = below.slice(0, MOST_PLACES).map(({ place }) => place)
  if (places.length === 0) return null
  const count = places.reduce((sum, place) => {
    const own = observations.at(ruralServices.id, place, period)
    return sum + Math.ceil(mean * (own?.denominator ?? 0) - (own?.numerator ?? 0))
  }, 0)
  return { key: 'scenes.rural.ask', facts: { count: aCount(count), places: somePlaces(places) }, plural: count }
}
