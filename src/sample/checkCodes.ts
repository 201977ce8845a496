import type { Calibration } from './calibration'
import type { County } from './landscape'

/** Throws a sentence naming every county, agency, service or season of the calibration that does not exist. */
export function checkCodes(calibration: Calibration, counties: readonly County[]): void {
  const { uptake, services, agencies, seasons, postalVolume } = calibration
  const unknown = [
    ...strangers(
      'county',
      counties.map(({ code }) => code),
      countiesNamed(calibration),
    ),
    ...strangers(
      'agency',
      agencies.map(({ agency_id }) => agency_id),
      [
        ...Object.values(postalVolume.onBehalfOf.value).flatMap((shares) => Object.keys(shares)),
        ...services.map(({ agency_id }) => agency_id),
      ],
    ),
    ...strangers(
      'service',
      services.map(({ service_id }) => service_id),
      servicesNamed(calibration),
    ),
    ...strangers(
      'council',
      calibration.councils.map(({ id }) => id),
      calibration.resolutions.value.map(({ council }) => council),
    ),
    ...strangers('season', Object.keys(seasons.value), [postalVolume.season, ...uptake.map(({ season }) => season)]),
  ]
  if (unknown.length > 0) throw new RangeError(`the calibration names what does not exist: ${unknown.join(', ')}`)
}

function countiesNamed({
  addressing,
  contactPoints,
  outsourcing,
  postalVolume,
  collection,
  resolutions,
}: Calibration): string[] {
  return [
    ...addressing.stories.value.map(({ county }) => county),
    ...contactPoints.recentClosures.value.map(({ county }) => county),
    ...Object.keys(outsourcing.fixedShares.value),
    ...Object.keys(postalVolume.perHead.value),
    ...collection.missingInLastMonth.value,
    ...collection.alwaysReports.value,
    collection.chronic.value.county,
    ...resolutions.value.flatMap(({ place }) => place ?? []),
  ]
}

function servicesNamed({ uptake, pointServices, stages }: Calibration): string[] {
  return [
    ...uptake.map(({ service_id }) => service_id),
    ...pointServices.byAgents.value,
    ...pointServices.byOne.value,
    ...Object.keys(stages.unfinished.value),
    ...Object.keys(stages.interrupted.value),
  ]
}

function strangers(what: string, known: readonly string[], named: readonly string[]): string[] {
  return [...new Set(named)].filter((code) => !known.includes(code)).map((code) => `${what} ${code}`)
}
