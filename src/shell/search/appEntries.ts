import type { CouncilRow } from '@/datapackage/tables/councils'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Language } from '@/locale/format'
import { nameOf } from '@/places/placeName'
import { NAVIGATION } from '../navigation'
import type { Action } from './actions'
import { otherNamesOf } from './otherNames'
import type { SearchEntry, Translate } from './searchEntry'

const plain = { detail: '', otherNames: [], codes: [], rank: 0 } as const

/** What the app itself offers: its indicators, councils, pages and actions. */
export function indicatorEntries(definitions: readonly IndicatorDefinition[], t: Translate): SearchEntry[] {
  return definitions.map(({ id }) => ({
    ...plain,
    kind: 'indicator',
    id,
    title: t(`indicators.${id}.name`),
    detail: t(`indicators.${id}.shown`),
    // Its id is English, whatever language is spoken.
    otherNames: [id],
  }))
}

export function councilEntries(councils: readonly CouncilRow[], language: Language): SearchEntry[] {
  return councils.map((council) => ({
    ...plain,
    kind: 'council',
    id: council.council_id,
    title: nameOf(council, language),
    otherNames: otherNamesOf(council),
  }))
}

export function pageEntries(t: Translate): SearchEntry[] {
  return NAVIGATION.map(({ name }) => ({
    ...plain,
    kind: 'page',
    id: name,
    title: t(`shell.pages.${name}`),
    otherNames: [name],
  }))
}

export function actionEntries(actions: readonly Action[], t: Translate): SearchEntry[] {
  return actions.map(({ id }) => ({
    ...plain,
    kind: 'action',
    id,
    title: t(`search.actions.${id}.title`),
    otherNames: [t(`search.actions.${id}.words`)],
  }))
}
