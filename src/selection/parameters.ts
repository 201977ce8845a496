import type { Language } from '@/locale/format'
import type { Period } from '@/locale/period'
import type { IndicatorId } from '@/indicators/definition'
import type { PlaceCode } from '@/places/tree'

/** The first is shown unless the link names another; the system's own wish does not count: the URL is the state. */
export const THEMES = ['light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]

/** `list` shows the map as a table: the same meaning without graphics. */
export type MapMode = 'map' | 'list'

/** Whether the contact points are drawn over the areas. */
export type PointsLayer = 'show' | 'hide'

/** All that a person chose to look at. A link carries it whole. */
export interface Selection {
  readonly place: PlaceCode
  readonly period: Period
  readonly indicator: IndicatorId
  readonly map: MapMode
  readonly points: PointsLayer
  readonly lang: Language
  readonly theme: Theme
  /** Address of a package of this origin; `null` = the embedded one. */
  readonly package: string | null
  /** Counties beside the one in view, at most two. */
  readonly with: readonly PlaceCode[]
  /** An earlier or later month beside the one in view; `null`: none. */
  readonly against: Period | null
}

/** What the open package has to choose from, most usual first. */
export interface Choices {
  readonly places: readonly PlaceCode[]
  readonly periods: readonly Period[]
  readonly indicators: readonly IndicatorId[]
}

interface Parameter<T> {
  /** Reads the text of the URL; what does not fit falls back to the usual choice. */
  read(text: string | null, choices: Choices): T
  /** `null` for the usual choice: a plain link stays short, and follows the package when its newest month moves on. */
  write(value: T, choices: Choices): string | null
}

/** One of a list whose first entry is the usual choice. */
function oneOf<T extends string>(options: (choices: Choices) => readonly T[]): Parameter<T> {
  return {
    read(text, choices) {
      const all = options(choices)
      // With nothing to choose from there is nothing on the page either.
      return all.find((option) => option === text) ?? all[0] ?? ('' as T)
    },
    write: (value, choices) => (value === options(choices)[0] ? null : value),
  }
}

const packageAddress: Parameter<string | null> = {
  read: (text) => (text === '' ? null : text),
  write: (value) => value,
}

/** More than three columns side by side are a table of their own. */
const MOST_BESIDE = 2

/** `with=0105,0110`; what is no county, comes twice or is one too many is left out. */
const countiesBeside: Parameter<readonly PlaceCode[]> = {
  read(text, { places }) {
    const [, ...counties] = places
    const wanted = [...new Set((text ?? '').split(','))]
    return wanted.filter((code) => counties.includes(code)).slice(0, MOST_BESIDE)
  },
  write: (value) => (value.length === 0 ? null : value.join(',')),
}

const otherPeriod: Parameter<Period | null> = {
  read: (text, { periods }) => periods.find((period) => period === text) ?? null,
  write: (value) => value,
}

/** One codec for each parameter of the URL. */
export const PARAMETERS: { readonly [K in keyof Selection]: Parameter<Selection[K]> } = {
  place: oneOf(({ places }) => places),
  period: oneOf(({ periods }) => periods),
  indicator: oneOf(({ indicators }) => indicators),
  map: oneOf<MapMode>(() => ['map', 'list']),
  points: oneOf<PointsLayer>(() => ['show', 'hide']),
  lang: oneOf<Language>(() => ['fa', 'en']),
  theme: oneOf<Theme>(() => THEMES),
  package: packageAddress,
  with: countiesBeside,
  against: otherPeriod,
}

const NAMES = Object.keys(PARAMETERS) as (keyof Selection)[]

/** Query values as a router gives them: a repeated parameter is an array, of which the first counts. */
export type Query = Readonly<Record<string, unknown>>

export function readSelection(query: Query, choices: Choices): Selection {
  const entries = NAMES.map((name) => [name, PARAMETERS[name].read(textOf(query[name]), choices)])
  // Each entry was read by the codec of its own name.
  return Object.fromEntries(entries) as Selection
}

/** The query of a selection. Parameters that are not ours stay as they are. */
export function writeSelection(selection: Selection, choices: Choices, query: Query = {}): Record<string, string> {
  const others = Object.entries(query).filter(([name]) => !(name in PARAMETERS))
  const kept = others.flatMap(([name, value]) => {
    const text = textOf(value)
    return text === null ? [] : [[name, text]]
  })
  const own = NAMES.flatMap((name) => {
    const text = writeOne(name, selection, choices)
    return text === null ? [] : [[name, text]]
  })
  return Object.fromEntries([...kept, ...own])
}

function writeOne<K extends keyof Selection>(name: K, selection: Selection, choices: Choices): string | null {
  return PARAMETERS[name].write(selection[name], choices)
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : null
}
