import { accessSettingsOf } from '@/datapackage/accessSettings'
import type { DataPackage } from '@/datapackage/openPackage'
import { valueOf } from '@/indicators/observation'
import type { Province } from '@/indicators/province'
import type { Fact, Sentence } from '@/indicators/sentence'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { aCount, aPeriod, aPlace, aValue, somePlaces } from '@/scenes/facts'
import { valueAfter } from '@/scenes/fewLevers'
import type { Compose, GatheredScene, SceneBar, SceneContent, SceneFigure } from '@/scenes/scene'
import { ownFigures, wholeFigure, worstFigure } from '@/scenes/sceneFigures'
import { standingOf, type Standing } from '@/scenes/standing'
import { accessDistance } from '../access/accessFormulas'
import { packAccess } from '../access/packAccess'
import type { CoverAnswer, Proposal } from './answer'
import { solveCover } from './cover'
import { coverageOf, peopleOf } from './coverage'
import { greedyPicks } from './greedy'
import type { SitingProblem } from './problem'
import { proposalOf } from './proposal'
import { reduceCover } from './reduction'
import { siteOf } from './scenario'
import { sitingGround } from './sitingGround'
import { createSitingSolver } from './solverAdapter'

/** As many as a room reads one above another, and a council decides on in one sitting. */
const COUNT = 5
/** A meeting does not wait longer for the proof; the best found is then shown with what is known of it. */
const LIMIT_SECONDS = 5
/** A decision names at most two places. */
const MOST_PLACES = 2

/** Where the next contact points bring most people within reach. As bars of the places. */
export const bestPlaces: GatheredScene = {
  id: 'best-places',
  definition: accessDistance,
  async gather(data, province, period) {
    const problem = await problemOf(data, province, period)
    return composePlaces(problem, await solve(problem))
  },
}

async function problemOf(data: DataPackage, province: Province, period: Period): Promise<SitingProblem> {
  const [population, services, contact_points, point_services, road_distances] = await Promise.all([
    data.table('population'),
    data.table('services'),
    data.table('contact_points'),
    data.table('point_services'),
    data.table('road_distances'),
  ])
  const tables = { population, services, contact_points, point_services, road_distances }
  const settings = accessSettingsOf(data.descriptor.peyk)
  const placeOf = new Map(contact_points.map(({ point_id, place_code }) => [point_id, place_code]))
  const ground = sitingGround(packAccess(tables, province.tree, settings), period, road_distances, placeOf)
  return {
    mode: 'cover',
    count: COUNT,
    reachKm: settings.mainKm,
    forced: [],
    forbidden: [],
    settlements: ground.settlements,
    sites: ground.points.map(siteOf),
    candidates: ground.settlements.map(({ id }) => id),
    distance: ground.distance,
  }
}

/** The exact search in its worker; where none can run, what is found without the solver, with its bound. */
async function solve(problem: SitingProblem): Promise<CoverAnswer> {
  const solver = createSitingSolver()
  try {
    const outcome = await solver.solve(problem, { limitSeconds: LIMIT_SECONDS })
    if (outcome.kind === 'solved' && outcome.answer.mode === 'cover') return outcome.answer
  } finally {
    solver.dispose()
  }
  return solveWithout(problem)
}

/** Without the solver, whose WebAssembly runs in the worker alone. */
export function solveWithout(problem: SitingProblem): Promise<CoverAnswer> {
  return solveCover(problem, {
    limitSeconds: LIMIT_SECONDS,
    elapsed: () => 0,
    onProgress: () => undefined,
    loadSolver: () => Promise.resolve(null),
  })
}

/** The places of one county that win most people, one after the other. */
export function placesIn(problem: SitingProblem, county: PlaceCode): Proposal {
  const own = new Set(problem.settlements.flatMap((one) => (one.county === county ? [one.id] : [])))
  const local = { ...problem, candidates: problem.candidates.filter((id) => own.has(id)) }
  const coverage = coverageOf(local)
  const people = Float64Array.from(problem.settlements, peopleOf)
  const { model, origin } = reduceCover(coverage.byFree, people, Math.min(COUNT, coverage.free.length))
  return proposalOf(
    local,
    coverage,
    greedyPicks(model).map((pick) => origin[pick] ?? 0),
  )
}

export function composePlaces(problem: SitingProblem, answer: CoverAnswer): Compose {
  return ({ province, period, place }) => {
    const isDrilled = province.counties.some(({ place_code }) => place_code === place)
    const own = isDrilled ? place : province.code
    const plan = isDrilled ? placesIn(problem, place) : answer.best
    const standing = standingOf(province, accessDistance, period)
    const gain = gainOf(province, own, period, plan)
    return {
      definition: accessDistance,
      period,
      place: own,
      headline: headline(problem, plan, gain, isDrilled ? place : null),
      figures: [
        ...gainFigure(problem, plan, gain),
        ...(isDrilled ? ownFigures(standing, place) : [...wholeFigure(standing), ...worstFigure(standing)]),
      ],
      picture: {
        kind: 'bars',
        target: null,
        highlight: countiesOf(province, plan).slice(0, MOST_PLACES),
        rows: plan.places.map((one) => rowOf(province, one, isDrilled)),
        legend: { key: 'scenes.siting.legend', facts: { km: aKm(problem.reachKm) } },
        mark: null,
      },
      ask: ask(standing, plan),
      reported: standing.reported,
      asked: standing.asked,
      notes: notes(problem, isDrilled ? null : answer),
    } satisfies SceneContent
  }
}

interface Gain {
  readonly now: number
  readonly then: number
}

/** What a plan makes of the published share; `null` where none is published for the place. */
function gainOf({ observations }: Province, place: PlaceCode, period: Period, { people }: Proposal): Gain | null {
  const observed = observations.at(accessDistance.id, place, period)
  const [now, then] = [valueOf(accessDistance, observed), observed && valueAfter(accessDistance, observed, people)]
  return now === null || then === null ? null : { now, then }
}

const aKm = (km: number): Fact => ({ kind: 'count', value: km, digits: Number.isInteger(km) ? 0 : 1 })

function headline(
  { reachKm }: SitingProblem,
  { places, people }: Proposal,
  gain: Gain | null,
  county: PlaceCode | null,
): Sentence {
  const where = county === null ? 'province' : 'county'
  const facts = { km: aKm(reachKm), ...(county !== null && { place: aPlace(county) }) }
  if (places.length === 0) return { key: `scenes.siting.nothing.${where}`, facts }
  const found = { ...facts, count: aCount(places.length), people: aCount(people) }
  if (!gain) return { key: `scenes.siting.plain.${where}`, facts: found, plural: places.length }
  const shares = { now: aValue(accessDistance, gain.now), then: aValue(accessDistance, gain.then) }
  return { key: `scenes.siting.gain.${where}`, facts: { ...found, ...shares }, plural: places.length }
}

function gainFigure({ reachKm }: SitingProblem, { places, people }: Proposal, gain: Gain | null): SceneFigure[] {
  if (places.length === 0) return []
  const facts = {
    km: aKm(reachKm),
    count: aCount(places.length),
    ...(gain && { then: aValue(accessDistance, gain.then) }),
  }
  const says = { key: `scenes.siting.people${gain ? 'AndShare' : ''}`, facts, plural: places.length }
  return [{ value: aCount(people), says, tone: 'plain', observed: null }]
}

function rowOf({ tree }: Province, { settlement, people }: Proposal['places'][number], isDrilled: boolean): SceneBar {
  const county = tree.countyOf(settlement)?.place_code
  const facts = { place: aPlace(settlement), ...(county !== undefined && { county: aPlace(county) }) }
  return {
    name: { key: isDrilled || county === undefined ? 'scenes.bars.place' : 'scenes.bars.placeIn', facts },
    value: people,
    says: { key: 'scenes.siting.row', facts: { count: aCount(people) } },
    tone: 'plain',
  }
}

const countiesOf = ({ tree }: Province, { places }: Proposal): PlaceCode[] => [
  ...new Set(places.flatMap(({ settlement }) => tree.countyOf(settlement)?.place_code ?? [])),
]

function ask({ target }: Standing, { places }: Proposal): Sentence | null {
  if (places.length === 0) return null
  const named = places.slice(0, MOST_PLACES).map(({ settlement }) => settlement)
  const facts = { count: aCount(places.length), places: somePlaces(named) }
  if (!target) return { key: 'scenes.siting.ask', facts, plural: places.length }
  return {
    key: 'scenes.siting.askBy',
    facts: { ...facts, targetPeriod: aPeriod(target.period) },
    plural: places.length,
  }
}

/** How the places were found, and what is known of better ones. */
function notes({ distance, reachKm }: SitingProblem, answer: CoverAnswer | null): Sentence[] {
  const found = ((): Sentence => {
    if (!answer) return { key: 'scenes.siting.notes.county', facts: {} }
    if (answer.ending === 'proved') return { key: 'scenes.siting.notes.proved', facts: {} }
    return { key: 'scenes.siting.notes.bound', facts: { bound: aCount(Math.round(answer.bound)) } }
  })()
  const measured = distance.roads ? 'roads' : 'line'
  return [
    { key: `indicators.${accessDistance.id}.definition`, facts: {} },
    found,
    { key: `scenes.siting.notes.${measured}`, facts: { km: aKm(reachKm) } },
  ]
}
