import type { ContactPointRow } from '@/datapackage/tables/network'
import type { AgencyRow, ServiceRow } from '@/datapackage/tables/services'
import type { Language } from '@/locale/format'
import { nameOf } from '@/places/placeName'
import type { PlaceTree } from '@/places/tree'
import { otherNamesOf } from './otherNames'
import type { SearchEntry, Translate } from './searchEntry'

/** Contact points by their names, codes and postal codes. Those that serve nobody now come later and say so. */
export function pointEntries(
  points: readonly ContactPointRow[],
  tree: PlaceTree,
  language: Language,
  t: Translate,
): SearchEntry[] {
  return points.map((point) => {
    const isActive = point.status === 'active'
    const kind = t(`map.kinds.${point.kind}`)
    const what = isActive ? kind : t('search.outOfUse', { what: kind, status: t(`search.statuses.${point.status}`) })
    const county = tree.countyOf(point.place_code)
    return {
      kind: 'point',
      id: point.point_id,
      title: nameOf(point, language),
      detail: county ? t('search.inCounty', { what, county: nameOf(county, language) }) : what,
      otherNames: otherNamesOf(point),
      codes: point.postal_code === null ? [point.point_id] : [point.point_id, point.postal_code],
      rank: isActive ? 0 : 1,
    }
  })
}

/** Services, each with the agency that owns it. */
export function serviceEntries(
  services: readonly ServiceRow[],
  agencies: readonly AgencyRow[],
  language: Language,
): SearchEntry[] {
  const byId = new Map(agencies.map((agency) => [agency.agency_id, agency]))
  return services.map((service) => {
    const agency = byId.get(service.agency_id)
    return {
      kind: 'service',
      id: service.service_id,
      title: nameOf(service, language),
      detail: agency ? nameOf(agency, language) : '',
      otherNames: otherNamesOf(service),
      codes: [service.service_id],
      rank: 0,
    }
  })
}

export function agencyEntries(agencies: readonly AgencyRow[], language: Language): SearchEntry[] {
  return agencies.map((agency) => ({
    kind: 'agency',
    id: agency.agency_id,
    title: nameOf(agency, language),
    detail: '',
    otherNames: otherNamesOf(agency),
    codes: [agency.agency_id],
    rank: 0,
  }))
}
