import * as v from 'valibot'
import type { CooperationStepRow } from '@/datapackage/tables/cooperation'
import type { AgencyRow, ServiceRow } from '@/datapackage/tables/services'
import { ITEM_KINDS, type ReferenceFigureRow } from '@/datapackage/tables/post'
import { POINT_KINDS } from '@/datapackage/tables/network'
import { isPeriod } from '@/locale/period'
import { addressing } from './addressing/calibration'
import { pointServices, serviceQuality, transparency } from './contact-points/calibration'
import { council, resolution } from './councils/calibration'
import { byCode, figure, name, positive, share, whole } from './figure'
import { agencyCounters, cooperation, stages } from './outsourcing/calibration'
import type { ServiceUptake } from './outsourcing/uptake'

const period = v.pipe(v.string(), v.check(isPeriod, 'a Jalali month such as 1404-07'))
const months = v.strictObject({ first: period, last: period })
const byPointKind = <const S extends v.GenericSchema>(value: S) => v.strictObject(v.entriesFromList(POINT_KINDS, value))
const byItemKind = <const S extends v.GenericSchema>(value: S) => v.strictObject(v.entriesFromList(ITEM_KINDS, value))

const villages = v.strictObject({
  peoplePerVillage: figure(positive),
  sizeSpread: figure(positive),
  kmFromBorder: figure(positive),
  newCityPeople: figure(whole),
  name,
  populationSource: v.string(),
})

const contactPoints = v.strictObject({
  active: figure(byPointKind(whole)),
  openedBefore: figure(byPointKind(share)),
  firstYear: figure(whole),
  agentsInVillages: figure(share),
  suspended: figure(whole),
  closed: figure(whole),
  recentClosures: figure(v.array(v.strictObject({ county: v.string(), kind: v.picklist(POINT_KINDS), period }))),
  withoutCoordinates: figure(share),
  counters: figure(byPointKind(v.tuple([whole, whole]))),
  hours: figure(byPointKind(v.string())),
  areaCode: v.string(),
  phoneStart: v.string(),
  postalCodeStart: v.string(),
  withPostalCode: figure(share),
  names: byPointKind(name),
  address: v.string(),
})

const outsourcing = v.strictObject({
  provinceShare: figure(share),
  countyShares: figure(v.strictObject({ lowest: share, highest: share })),
  fixedShares: figure(byCode(share)),
  longestLag: figure(whole),
  ruralLoss: figure(share),
  yearlyGrowth: figure(v.number()),
  noise: figure(share),
})

const postalVolume = v.strictObject({
  window: figure(months),
  items: figure(v.strictObject({ sent: whole, received: whole })),
  mix: figure(v.strictObject({ sent: byItemKind(share), received: byItemKind(share) })),
  yearlyGrowth: figure(byItemKind(v.number())),
  onBehalfOf: figure(byItemKind(byCode(share))),
  perHead: figure(byCode(positive)),
  perHeadSpread: figure(share),
  season: v.string(),
  noise: figure(share),
})

const collection = v.strictObject({
  missing: figure(share),
  mostMissingPerCounty: figure(whole),
  missingInLastMonth: figure(v.array(v.string())),
  chronic: figure(v.strictObject({ county: v.string(), missing: whole, late: share })),
  neverMissing: figure(months),
  alwaysReports: figure(v.array(v.string())),
  late: figure(share),
  cityCellsMissing: figure(whole),
  smallCity: figure(share),
  withProblems: figure(share),
  problems: v.pipe(v.array(v.string()), v.nonEmpty()),
})

const targets = v.strictObject({
  baseline: figure(period),
  steps: figure(
    byCode(v.strictObject({ how: v.picklist(['times', 'plus', 'closer']), by: v.record(period, v.number()) })),
  ),
  setBy: v.string(),
})

const schema = v.strictObject({
  seed: v.string(),
  series: figure(months),
  census: figure(v.string()),
  villages,
  contactPoints,
  pointServices,
  transparency,
  serviceQuality,
  addressing,
  outsourcing,
  stages,
  agencyCounters,
  cooperation,
  postalVolume,
  collection,
  targets,
  seasons: figure(byCode(v.pipe(v.array(positive), v.length(12)))),
  councils: v.array(council),
  resolutions: figure(v.array(resolution)),
})

export type CalibrationFigures = v.InferOutput<typeof schema>

/** All that makes a sample one province's: the figures of `calibration.json` and the tables beside it. */
export interface Calibration extends CalibrationFigures {
  readonly agencies: readonly AgencyRow[]
  readonly services: readonly ServiceRow[]
  readonly uptake: readonly ServiceUptake[]
  readonly cooperationSteps: readonly CooperationStepRow[]
  readonly referenceFigures: readonly ReferenceFigureRow[]
}

/** Reads `calibration.json`. Throws a sentence that names the figure that does not fit. */
export function parseCalibration(text: string): CalibrationFigures {
  const result = v.safeParse(schema, JSON.parse(text))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new RangeError(`calibration: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
}
