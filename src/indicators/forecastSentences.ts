import type { IndicatorDefinition } from './definition'
import { timingOf, towards, type Forecast } from './forecast'
import { FEWEST_MONTHS, type Pace } from './pace'
import type { Fact, Facts, Sentence } from './sentence'

/** When the target is reached if the pace holds, always with the 80 % interval, or why that cannot be said. */
export function doneBySentence(definition: IndicatorDefinition, forecast: Forecast): Sentence {
  if (forecast.kind === 'tooFew') {
    const facts = { count: count(forecast.months), least: count(FEWEST_MONTHS) }
    return { key: 'forecast.tooFew', facts, plural: forecast.months }
  }
  if (forecast.kind === 'noTarget') return { key: 'forecast.noTarget', facts: {} }
  const { target } = forecast
  const aim: Facts = {
    target: { kind: 'value', definition, value: target.value },
    deadline: { kind: 'period', period: target.period },
  }
  switch (forecast.kind) {
    case 'met':
      return { key: 'forecast.met', facts: aim }
    case 'reaches': {
      const { likely, earliest, latest } = forecast.doneBy
      const month: Facts = {
        likely: { kind: 'period', period: likely },
        earliest: { kind: 'period', period: earliest },
      }
      if (latest === null) return { key: 'forecast.reaches.open', facts: { ...aim, ...month } }
      const span: Fact = { kind: 'span', from: earliest, to: latest }
      return { key: `forecast.reaches.${timingOf(forecast.doneBy, target.period)}`, facts: { ...aim, span } }
    }
    default: {
      const { kind, earliest } = forecast
      if (earliest === null) return { key: `forecast.${kind}.never`, facts: aim }
      return { key: `forecast.${kind}.perhaps`, facts: { ...aim, earliest: { kind: 'period', period: earliest } } }
    }
  }
}

/** The pace now with its interval, and the pace that the target asks for; empty where there is no pace. */
export function paceSentences(definition: IndicatorDefinition, forecast: Forecast): Sentence[] {
  if (forecast.kind === 'tooFew') return []
  const required = 'required' in forecast && forecast.kind !== 'met' ? forecast.required : null
  const now = currentPace(definition, forecast.pace)
  if (required === null) return [now]
  return [now, { key: 'forecast.required', facts: { pace: paceFact(definition, required) } }]
}

/** The reported months that a pace rests on; empty where there is no pace. */
export function basisSentences(forecast: Forecast): Sentence[] {
  if (forecast.kind === 'tooFew') return []
  const { months, from, to } = forecast.pace
  const facts: Facts = { count: count(months), span: { kind: 'span', from, to } }
  return [{ key: 'forecast.basis', facts, plural: months }]
}

function currentPace(definition: IndicatorDefinition, pace: Pace): Sentence {
  const progress = towards(definition, pace.perMonth)
  const ends = [towards(definition, pace.low), towards(definition, pace.high)] as const
  const [slow, fast] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]]
  const facts: Facts = {
    pace: paceFact(definition, progress),
    slow: paceFact(definition, slow),
    fast: paceFact(definition, fast),
  }
  if (progress === 0) return { key: 'forecast.pace.still', facts }
  const across = slow < 0 && fast > 0 ? 'Across' : ''
  return { key: `forecast.pace.${progress < 0 ? 'worse' : 'better'}${across}`, facts }
}

const count = (value: number): Fact => ({ kind: 'count', value })
const paceFact = (definition: IndicatorDefinition, value: number): Fact => ({ kind: 'pace', definition, value })
