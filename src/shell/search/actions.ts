import type { Period } from '@/locale/period'
import { THEMES, type Selection } from '@/selection/parameters'
import type { Destination } from './destination'

/** Something to do. Its words are in the locale files under `search.actions.<id>`. */
export interface Action extends Destination {
  readonly id: string
}

/** What can be done now: what is in force already is not offered. `periods` oldest first. */
export function actionsOf(selection: Selection, periods: readonly Period[]): Action[] {
  return [...viewActions(selection), ...monthActions(selection, periods)]
}

function viewActions({ lang, theme, map, points }: Selection): Action[] {
  const otherLanguage = lang === 'fa' ? 'en' : 'fa'
  const otherMap = map === 'map' ? 'list' : 'map'
  const otherPoints = points === 'show' ? 'hide' : 'show'
  return [
    { id: 'present', page: { name: 'present', params: { council: 'planning-development' } }, change: {} },
    { id: 'print', page: { name: 'briefing' }, change: {} },
    { id: `map.${otherMap}`, page: { name: 'overview' }, change: { map: otherMap } },
    { id: `points.${otherPoints}`, page: { name: 'overview' }, change: { points: otherPoints } },
    { id: `language.${otherLanguage}`, page: null, change: { lang: otherLanguage } },
    ...THEMES.filter((other) => other !== theme).map((other): Action => ({
      id: `theme.${other}`,
      page: null,
      change: { theme: other },
    })),
  ]
}

function monthActions({ period }: Selection, periods: readonly Period[]): Action[] {
  const at = periods.indexOf(period)
  const months = { previous: periods[at - 1], next: periods[at + 1], newest: periods.at(-1) }
  return Object.entries(months).flatMap(([id, month]): Action[] =>
    month === undefined || month === period ? [] : [{ id: `month.${id}`, page: null, change: { period: month } }],
  )
}
