import type { AgencyRow, ServiceRow } from '@/datapackage/tables/services'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Fact, Facts, Sentence } from '@/indicators/sentence'
import { addMonths, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { aCount, aPeriod, aPlace, theNamed } from '@/scenes/facts'
import type { Compose, GatheredScene, SceneBar, SceneContent, SceneFigure } from '@/scenes/scene'
import { outsourcedVolume } from '../indicators'
import { canGoOver } from '../stages/depth'
import { volumesOf } from '../useVolumes'
import { movedByService, type Channel, type Moved, type VolumeCube } from '../volumes/volumeCube'
import { ASSUMED, assumptionsOf, sourcesOf, sumRanges, visitsAvoided, type Range } from './visitsAvoided'

/** Agencies beyond these have little beside them. */
const MOST_ROWS = 5
const YEAR = 12

export interface VisitTables {
  readonly services: readonly ServiceRow[]
  readonly agencies: readonly AgencyRow[]
  readonly cube: VolumeCube
}

/**
 * Not published: an observation is one number, and this figure never stands without its range. Its words alone are an
 * indicator's.
 */
export const avoidedVisits: IndicatorDefinition = {
  ...outsourcedVolume,
  id: 'visits-avoided',
  scale: 1,
  unit: 'ratio',
  digits: 0,
}

/** How many visits in person handing over has spared people, agency by agency. As bars. */
export const visitsSpared: GatheredScene = {
  id: 'visits-avoided',
  definition: avoidedVisits,
  needs: [outsourcedVolume.id],
  async gather(data, province) {
    const [services, agencies, cube] = await Promise.all([
      data.table('services'),
      data.table('agencies'),
      volumesOf(data, province),
    ])
    return composeVisits({ services: services.filter(canGoOver), agencies, cube })
  },
}

/** Visits avoided in the twelve months up to one; of the services of an agency, or of all that something is assumed of. */
export interface Spared {
  readonly byAgency: readonly { readonly agency: AgencyRow; readonly range: Range }[]
  readonly total: Range
  /** County-months without a return. */
  readonly missing: number
}

/** In a county, or in all (`null`); agencies with most visits avoided first. `null` where the package assumes nothing. */
export function sparedIn(tables: VisitTables, period: Period, county: PlaceCode | null): Spared | null {
  const moved = countsOf(tables, 'contact_point', period, county)
  const told = tables.services.flatMap((service) => {
    const assumptions = assumptionsOf(service)
    const count = moved.get(service.service_id)?.count ?? 0
    return assumptions ? [{ service, range: visitsAvoided(count, assumptions) }] : []
  })
  if (told.length === 0) return null
  const byAgency = tables.agencies.flatMap((agency) => {
    const own = told.filter(({ service }) => service.agency_id === agency.agency_id)
    return own.length > 0 ? [{ agency, range: sumRanges(own.map(({ range }) => range)) }] : []
  })
  return {
    byAgency: byAgency.sort((a, b) => b.range.mid - a.range.mid),
    total: sumRanges(told.map(({ range }) => range)),
    missing: Math.max(0, ...[...moved.values()].map(({ missing }) => missing)),
  }
}

/** What was done at a channel in twelve months, by service. */
function countsOf(
  { cube }: VisitTables,
  channel: Channel,
  period: Period,
  county: PlaceCode | null,
): ReadonlyMap<string, Moved> {
  const counts = movedByService(cube, channel, [addMonths(period, 1 - YEAR), period], county)
  return new Map(cube.services.map((id, at) => [id, counts[at] ?? { count: 0, missing: 0 }]))
}

export function composeVisits(tables: VisitTables): Compose {
  return ({ province, period, place }) => {
    const isDrilled = province.counties.some(({ place_code }) => place_code === place)
    const county = isDrilled ? place : null
    const spared = sparedIn(tables, period, county)
    const isTold = spared !== null && spared.total.high > 0
    const whole = province.observations.at(outsourcedVolume.id, province.code, period)
    const least = leastOf(tables, province, period)
    return {
      definition: avoidedVisits,
      period,
      place: isDrilled ? place : province.code,
      headline: headline(spared, county, period),
      figures: isTold ? figures(tables, { spared, least, province, period, county }) : [],
      picture: {
        kind: 'bars',
        target: null,
        highlight: least ? [least.place] : [],
        rows: isTold ? rows(spared) : [],
        legend: { key: `scenes.visits.legend.${isTold && isLarge(spared) ? 'thousands' : 'ones'}`, facts: {} },
        mark: null,
      },
      ask: ask(tables, period, county),
      reported: whole?.reported ?? 0,
      asked: whole?.asked ?? province.counties.length,
      notes: notes(tables, spared),
    } satisfies SceneContent
  }
}

/** As fine as a figure with such a range may be told. */
function rounded(value: number): number {
  const step = Math.abs(value) >= 10_000 ? 1000 : Math.abs(value) >= 1000 ? 100 : 10
  return Math.round(value / step) * step
}

const between = ({ low, high }: Range): Facts => ({ low: aCount(rounded(low)), high: aCount(rounded(high)) })

function headline(spared: Spared | null, county: PlaceCode | null, period: Period): Sentence {
  const where = county === null ? 'province' : 'county'
  const place: Facts = county === null ? {} : { place: aPlace(county) }
  if (!spared) return { key: 'scenes.visits.noAssumptions', facts: {} }
  const { total } = spared
  if (total.high <= 0) return { key: `scenes.visits.nothing.${where}`, facts: { ...place, period: aPeriod(period) } }
  const facts = { ...place, mid: aCount(rounded(total.mid)), ...between(total) }
  return { key: `scenes.visits.headline.${where}`, facts }
}

interface PerHead {
  readonly place: PlaceCode
  /** Visits avoided of each hundred people. */
  readonly range: Range
}

function perHundred({ low, mid, high }: Range, people: number): Range {
  return { low: (100 * low) / people, mid: (100 * mid) / people, high: (100 * high) / people }
}

/** The county where handing over has spared people least, for each hundred of them; `null` where none can be told. */
export function leastOf(
  tables: VisitTables,
  { counties, census }: Pick<Province, 'counties' | 'census'>,
  period: Period,
): PerHead | null {
  const people = census(period)
  const known = counties.flatMap(({ place_code: place }): PerHead[] => {
    const [own, spared] = [people.get(place)?.population, sparedIn(tables, period, place)]
    return own && spared ? [{ place, range: perHundred(spared.total, own) }] : []
  })
  if (known.length < 2) return null
  return known.reduce((least, one) => (one.range.mid < least.range.mid ? one : least))
}

/** A figure of each hundred people, with its range in its words. */
function ranged(name: string, { low, mid, high }: Range, tone: SceneFigure['tone'], facts: Facts = {}): SceneFigure {
  const ends = { low: aCount(Math.round(low)), high: aCount(Math.round(high)) }
  return {
    value: aCount(Math.round(mid)),
    says: { key: `scenes.visits.${name}`, facts: { ...facts, ...ends } },
    tone,
    observed: null,
  }
}

function figures(
  tables: VisitTables,
  view: {
    readonly spared: Spared
    readonly least: PerHead | null
    readonly province: Province
    readonly period: Period
    readonly county: PlaceCode | null
  },
): SceneFigure[] {
  const { spared, least, province, period, county } = view
  const people = province.census(period)
  const inPlace = (place: PlaceCode, own: Spared | null): Range | null => {
    const count = people.get(place)?.population
    return own && count ? perHundred(own.total, count) : null
  }
  const own = inPlace(county ?? province.code, spared)
  const whole = county === null ? null : inPlace(province.code, sparedIn(tables, period, null))
  const left = leftAtCounters(tables, period, county).reduce((sum, { count }) => sum + count, 0)
  return [
    ...(own ? [ranged('perHundred', own, 'plain')] : []),
    ...(whole ? [ranged('whole', whole, 'plain')] : []),
    ...(least && county === null ? [ranged('least', least.range, 'warn', { place: aPlace(least.place) })] : []),
    {
      value: aCount(left),
      says: { key: 'scenes.visits.left', facts: {}, plural: left },
      tone: 'plain',
      observed: null,
    },
  ]
}

const isLarge = ({ byAgency }: Spared): boolean => (byAgency[0]?.range.mid ?? 0) >= 20_000

function rows(spared: Spared): SceneBar[] {
  const told = (value: number): Fact => aCount(isLarge(spared) ? Math.round(value / 1000) : rounded(value))
  return spared.byAgency
    .filter(({ range }) => range.high > 0)
    .slice(0, MOST_ROWS)
    .map(({ agency, range }) => ({
      name: { key: 'scenes.bars.named', facts: { name: theNamed(agency) } },
      value: range.mid,
      range: { low: Math.max(0, range.low), high: range.high },
      says: {
        key: 'scenes.visits.row',
        facts: { mid: told(range.mid), low: told(range.low), high: told(range.high) },
      },
      tone: 'plain',
    }))
}

interface Left {
  readonly service: ServiceRow
  readonly count: number
}

/** What people still go to the agencies' own counters for, most first. */
function leftAtCounters(tables: VisitTables, period: Period, county: PlaceCode | null): Left[] {
  const counts = countsOf(tables, 'agency_counter', period, county)
  return tables.services
    .map((service) => ({ service, count: counts.get(service.service_id)?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

function ask(tables: VisitTables, period: Period, county: PlaceCode | null): Sentence | null {
  const [most] = leftAtCounters(tables, period, county)
  const agency = tables.agencies.find(({ agency_id }) => agency_id === most?.service.agency_id)
  if (!most || !agency) return null
  return { key: 'scenes.visits.ask', facts: { agency: theNamed(agency), service: theNamed(most.service) } }
}

/** What the range rests on: never told without it. */
function notes({ services }: VisitTables, spared: Spared | null): Sentence[] {
  const sources = services.filter(assumptionsOf).flatMap((service) => ASSUMED.map((name) => sourcesOf(service)[name]))
  const assumed = sources.filter((source) => source === null || source === 'assumption').length
  const untold = services.filter((service) => assumptionsOf(service) === null).length
  const note = (name: string, count: number, facts: Facts = {}): Sentence[] =>
    count > 0 ? [{ key: `scenes.visits.notes.${name}`, facts: { ...facts, count: aCount(count) }, plural: count }] : []
  return [
    { key: 'scenes.visits.notes.formula', facts: {} },
    ...note('assumed', assumed, { of: aCount(sources.length) }),
    ...note('untold', untold),
    ...note('missing', spared?.missing ?? 0),
  ]
}
