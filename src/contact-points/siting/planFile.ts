import * as v from 'valibot'
import type { SitingPlan } from './scenario'

/** A plan as a file says for which province and month it was made; names of places are not in it. */
export interface PlanFile {
  readonly province: string
  readonly period: string
  readonly plan: SitingPlan
}

const FORMAT = 'peyk-siting-plan'
const VERSION = 1

const ids = v.array(v.pipe(v.string(), v.minLength(1)))
const position = {
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
}
const planSchema = v.object({
  mode: v.picklist(['cover', 'median']),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  reachKm: v.pipe(v.number(), v.gtValue(0)),
  forced: ids,
  forbidden: ids,
  scenario: v.object({
    places: ids,
    spots: v.array(v.object(position)),
    moved: v.array(v.object({ point: v.string(), ...position })),
    closed: ids,
  }),
})
const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  province: v.string(),
  period: v.string(),
  plan: planSchema,
})

export function writePlanFile({ province, period, plan }: PlanFile): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, province, period, plan }, null, 2)}\n`
}

/** A file that is no plan: `path` names what does not fit, as `plan.scenario.spots.0.lon`; empty when it is no JSON at all. */
export interface PlanFileFault {
  readonly path: string
}

/** The plan in a file, or where it does not fit. Never throws: the file is a person's. */
export function readPlanFile(text: string): PlanFile | PlanFileFault {
  const result = v.safeParse(fileSchema, parse(text))
  if (!result.success) return { path: v.getDotPath(result.issues[0]) ?? '' }
  const { province, period, plan } = result.output
  return { province, period, plan }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
