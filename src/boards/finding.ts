import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import type { Fact, Facts, Sentence } from '@/indicators/sentence'
import { countyValues, readSignal, type Signal } from '@/indicators/signal'
import { meets, shortfall } from '@/indicators/target'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

/** The title of a page: what the figure in view says, as one sentence. */
export function findingOf(
  province: Province,
  definition: IndicatorDefinition,
  place: PlaceCode,
  period: Period,
): Sentence {
  const signal = readSignal(province, definition, place, period)
  const facts: Facts = { place: { kind: 'place', code: place }, indicator: { kind: 'indicator', definition } }
  if (signal.value === null) {
    return { key: 'findings.notReported', facts: { ...facts, period: { kind: 'period', period } } }
  }
  const known = { ...facts, value: valueFact(definition, signal.value) }
  return place === province.code
    ? ofProvince(province, signal, signal.value, known)
    : ofCounty(province, signal, signal.value, known)
}

function ofProvince(province: Province, { definition, target, period }: Signal, value: number, facts: Facts): Sentence {
  const known = rank(definition, countyValues(province, definition, period)).filter((row) => row.value !== null)
  const worst = known.at(-1)
  const behind: Facts =
    worst?.value == null
      ? {}
      : { worst: { kind: 'place', code: worst.place }, worstValue: valueFact(definition, worst.value) }
  const ending = worst?.value == null ? 'Alone' : ''
  if (!target) return { key: `findings.noTarget${ending}`, facts: { ...facts, ...behind } }
  const aim: Facts = {
    gap: { kind: 'difference', definition, value: shortfall(definition, value, target.value) },
    targetPeriod: { kind: 'period', period: target.period },
  }
  const key = meets(definition, value, target.value) ? 'met' : 'behind'
  return { key: `findings.${key}${ending}`, facts: { ...facts, ...behind, ...aim } }
}

function ofCounty(province: Province, { definition, place, period }: Signal, value: number, facts: Facts): Sentence {
  const ranking = rank(definition, countyValues(province, definition, period)).filter((row) => row.value !== null)
  const own = ranking.find((row) => row.place === place)
  const whole = readSignal(province, definition, province.code, period).value
  const compared: Facts = {
    ...facts,
    rank: { kind: 'count', value: own?.rank ?? ranking.length },
    of: { kind: 'count', value: ranking.length },
  }
  if (whole === null) return { key: 'findings.county', facts: compared }
  const key = whole === value ? 'countyEqual' : meets(definition, value, whole) ? 'countyBetter' : 'countyWorse'
  return { key: `findings.${key}`, facts: { ...compared, provinceValue: valueFact(definition, whole) } }
}

const valueFact = (definition: IndicatorDefinition, value: number): Fact => ({ kind: 'value', definition, value })
