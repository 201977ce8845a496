import { DEFAULT_ACCESS } from '@/datapackage/accessSettings'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula, RawFrame, UnitFigure } from '@/indicators/formula'
import type { Period } from '@/locale/period'
import { isPlaced, type AccessData } from './accessData'
import { catchmentOf } from './catchment'
import { peopleAt, limitOf } from './measureAccess'
import { networkAt, type Network } from './networkAt'
import { packAccess } from './packAccess'
import { findReach, type Reach } from './reach'

/** People who live within the package's main distance of a serving point, of those whose number and place are known. */
export const accessDistance: IndicatorDefinition = {
  id: 'access-distance',
  sources: { numerator: 'contact_points', denominator: 'population' },
  unit: 'percent',
  scale: 100,
  digits: 1,
  better: 'higher',
  lever: 'numerator',
}

/**
 * The same over all services of the package: of all pairs of a person and a service, those within the main distance. A service
 * that no point gives counts as out of reach, so that the figure rises, and does not fall, when a service begins somewhere.
 */
export const serviceAccess: IndicatorDefinition = {
  ...accessDistance,
  id: 'service-access',
  sources: { numerator: 'point_services', denominator: 'population' },
}

/** Counters that 10,000 people can use, by the floating catchment (see `catchment.ts`). */
export const effectiveAccess: IndicatorDefinition = {
  ...accessDistance,
  id: 'effective-access',
  unit: 'ratio',
  scale: 10_000,
}

/** One month of the package, for each settlement. */
interface Month {
  readonly people: Float64Array
  readonly isCovered: Uint8Array
  readonly services: Int32Array
  readonly countersPerPerson: Float64Array
}

interface Measured {
  readonly data: AccessData
  readonly at: ReadonlyMap<string, number>
  month(period: Period): Month
}

/** The three formulas look at the same months; a frame is measured once, and forgotten with it. */
const measuredFrames = new WeakMap<RawFrame, Measured>()

function measured(frame: RawFrame): Measured {
  const known = measuredFrames.get(frame)
  if (known) return known
  const data = packAccess(frame.tables, frame.tree, frame.access ?? DEFAULT_ACCESS)
  const months = new Map<Period, Month>()
  const own: Measured = {
    data,
    at: new Map(data.settlements.codes.map((code, index) => [code, index])),
    month(period) {
      const month = months.get(period) ?? measureMonth(data, period)
      months.set(period, month)
      return month
    },
  }
  measuredFrames.set(frame, own)
  return own
}

function measureMonth(data: AccessData, period: Period): Month {
  const network = networkAt(data, { period })
  const people = peopleAt(data, period)
  const reach = findReach(data, network).within(limitOf(data))
  const { perPerson } = catchmentOf(data, network, reach, people)
  return { people, ...withinMain(data, network, reach), countersPerPerson: perPerson }
}

function withinMain({ settlements, settings }: AccessData, network: Network, reach: Reach) {
  const isCovered = new Uint8Array(settlements.codes.length)
  const services = new Int32Array(settlements.codes.length)
  const bits = new Uint32Array(network.words)
  for (let at = 0; at < settlements.codes.length; at += 1) {
    bits.fill(0)
    for (let pair = reach.start[at] ?? 0; pair < (reach.start[at + 1] ?? 0); pair += 1) {
      if ((reach.km[pair] ?? 0) > settings.mainKm) continue
      isCovered[at] = 1
      const from = (reach.point[pair] ?? 0) * network.words
      for (let word = 0; word < network.words; word += 1) {
        bits[word] = (bits[word] ?? 0) | (network.services[from + word] ?? 0)
      }
    }
    services[at] = bits.reduce((sum, word) => sum + bitsIn(word), 0)
  }
  return { isCovered, services }
}

function bitsIn(word: number): number {
  let left = word
  let count = 0
  for (; left !== 0; count += 1) left &= left - 1
  return count
}

/** A settlement's two sums, in its people; a settlement whose people or place are not known did not report. */
function perSettlement(
  definition: IndicatorDefinition,
  figure: (month: Month, at: number, data: AccessData) => Omit<UnitFigure, 'filled'> | undefined,
): IndicatorFormula {
  return {
    definition,
    unit: 'settlement',
    isEstimate: true,
    reader(frame) {
      const { data, at, month } = measured(frame)
      return (unit, period) => {
        const own = at.get(unit)
        if (own === undefined) return undefined
        const known = month(period)
        const isKnown = isPlaced(data.settlements, own) && !Number.isNaN(known.people[own])
        const found = figure(known, own, data)
        return found && (isKnown ? found : { numerator: null, denominator: null })
      }
    },
  }
}

export const accessDistanceFormula = perSettlement(accessDistance, ({ people, isCovered }, at) => ({
  numerator: isCovered[at] === 1 ? (people[at] ?? 0) : 0,
  denominator: people[at] ?? 0,
}))

/** A package that does not say what its points give has no such figure at all. */
export const serviceAccessFormula = perSettlement(serviceAccess, ({ people, services }, at, { given }) =>
  given.point.length === 0
    ? undefined
    : {
        numerator: (people[at] ?? 0) * (services[at] ?? 0),
        denominator: (people[at] ?? 0) * given.services.length,
      },
)

export const effectiveAccessFormula = perSettlement(effectiveAccess, ({ people, countersPerPerson }, at) => ({
  numerator: (people[at] ?? 0) * (countersPerPerson[at] ?? 0),
  denominator: people[at] ?? 0,
}))
