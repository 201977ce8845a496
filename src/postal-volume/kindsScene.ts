import { ITEM_KINDS } from '@/datapackage/tables/post'
import type { Sentence } from '@/indicators/sentence'
import type { PlaceCode } from '@/places/tree'
import { aBare, aCount, aPlace, aPeriod, somePlaces } from '@/scenes/facts'
import type { Compose, GatheredScene, SceneBar, SceneContent, SceneContext, SceneFigure } from '@/scenes/scene'
import { cubeOf } from './cubeOf'
import { itemsPerHead } from './definitions'
import { perHead, rollingItems, type ItemKind, type ItemsCube, type RollingItems } from './itemsCube'

/** What people buy and sell by post: the sign of trade at a distance. */
const TRADE: readonly ItemKind[] = ['parcel', 'e_commerce']
/** A decision names at most two counties. */
const MOST_PLACES = 2

/** Which kinds of items people send and receive, and where trade by post is least. As bars. */
export const itemsByKind: GatheredScene = {
  id: 'items-by-kind',
  definition: itemsPerHead,
  gather: async (data, province) => composeKinds(await cubeOf(data, province)),
}

/** Items per head of twelve months, by kind and of trade; `null`: not reported. */
export interface HeadFigures {
  readonly place: PlaceCode
  readonly all: number
  readonly trade: number
  readonly kinds: ReadonlyMap<ItemKind, number | null>
  readonly counted: RollingItems
}

/** The figures of a place, a county or the whole province; `null` where they were not reported. */
export function headFigures(cube: ItemsCube, { province, period }: SceneContext, place: PlaceCode): HeadFigures | null {
  const census = province.census(period)
  const all = province.counties.map(({ place_code }) => place_code)
  const counties = all.includes(place) ? [place] : all
  const count = (kind: ItemKind | null): RollingItems =>
    rollingItems(cube, counties, period, { kind, direction: 'both' }, (own) => census.get(own)?.population ?? null)
  const counted = count(null)
  const whole = perHead(counted)
  if (whole === null) return null
  const kinds = new Map(ITEM_KINDS.map((kind) => [kind, perHead(count(kind))]))
  const trade = TRADE.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0)
  return { place, all: whole, trade, kinds, counted }
}

export function composeKinds(cube: ItemsCube): Compose {
  return (context) => {
    const { province, period, place } = context
    const known = province.counties
      .flatMap(({ place_code }) => headFigures(cube, context, place_code) ?? [])
      .sort((a, b) => a.trade - b.trade)
    const whole = headFigures(cube, context, province.code)
    const isDrilled = province.counties.some(({ place_code }) => place_code === place)
    const own = isDrilled ? known.find((one) => one.place === place) : whole
    const least = known.length > 1 ? known[0] : undefined
    const beside = isDrilled ? whole : least
    return {
      definition: itemsPerHead,
      period,
      place: isDrilled ? place : province.code,
      headline: headline(context, own ?? null, isDrilled, known),
      figures: own ? figures(own, whole, known, isDrilled) : [],
      picture: {
        kind: 'bars',
        target: null,
        highlight: least ? [least.place] : [],
        rows: own ? rows(own, beside ?? null) : [],
        legend: { key: 'scenes.kinds.legend', facts: {} },
        mark: own && beside ? markOf(beside, isDrilled) : null,
      },
      ask: isDrilled ? null : ask(known),
      reported: whole?.counted.reported ?? 0,
      asked: province.counties.length,
      notes: notes(whole),
    } satisfies SceneContent
  }
}

function headline(
  { period, place }: SceneContext,
  own: HeadFigures | null,
  isDrilled: boolean,
  known: readonly HeadFigures[],
): Sentence {
  if (!own) {
    const facts = { place: aPlace(place), period: aPeriod(period) }
    return { key: `scenes.kinds.nobody.${isDrilled ? 'county' : 'province'}`, facts }
  }
  const facts = { all: aBare(itemsPerHead, own.all), trade: aBare(itemsPerHead, own.trade) }
  if (isDrilled) {
    const rank = known.length - known.findIndex((one) => one.place === own.place)
    const placed = { ...facts, place: aPlace(own.place), rank: aCount(rank), of: aCount(known.length) }
    return { key: 'scenes.kinds.county', facts: placed }
  }
  const [least] = known
  if (!least || known.length < 2) return { key: 'scenes.kinds.alone', facts }
  return {
    key: 'scenes.kinds.headline',
    facts: { ...facts, place: aPlace(least.place), least: aBare(itemsPerHead, least.trade) },
  }
}

function figures(
  own: HeadFigures,
  whole: HeadFigures | null,
  known: readonly HeadFigures[],
  isDrilled: boolean,
): SceneFigure[] {
  const figure = (value: number, says: Sentence, tone: SceneFigure['tone'] = 'plain'): SceneFigure => ({
    value: { kind: 'value', definition: itemsPerHead, value },
    says,
    tone,
    observed: null,
  })
  const [least] = known
  const most = known.at(-1)
  const of = (name: string, { place }: HeadFigures): Sentence => ({
    key: `scenes.kinds.${name}`,
    facts: { place: aPlace(place) },
  })
  if (isDrilled) {
    return [
      figure(own.trade, of('tradeIn', own), own === least ? 'warn' : 'plain'),
      ...(whole ? [figure(whole.trade, of('tradeWhole', whole))] : []),
    ]
  }
  if (!least || !most || least === most) return [figure(own.trade, of('tradeWhole', own))]
  return [
    figure(own.trade, of('tradeWhole', own)),
    figure(least.trade, of('tradeLeast', least), 'warn'),
    figure(most.trade, of('tradeMost', most)),
  ]
}

/** Most first; a kind without a figure has no bar. */
function rows(own: HeadFigures, beside: HeadFigures | null): SceneBar[] {
  const known = [...own.kinds].flatMap(([kind, value]) => (value === null ? [] : [{ kind, value }]))
  return known
    .sort((a, b) => b.value - a.value)
    .map(({ kind, value }) => ({
      name: { key: `scenes.kinds.names.${kind}`, facts: {} },
      value,
      says: { key: 'scenes.bars.alone', facts: { value: aBare(itemsPerHead, value) } },
      tone: 'plain',
      ...(beside && { mark: beside.kinds.get(kind) ?? null }),
    }))
}

const markOf = ({ place }: HeadFigures, isDrilled: boolean): Sentence =>
  isDrilled
    ? { key: 'scenes.bars.markWhole', facts: {} }
    : { key: 'scenes.bars.markPlace', facts: { place: aPlace(place) } }

function ask(known: readonly HeadFigures[]): Sentence | null {
  if (known.length < 2) return null
  const places = known.slice(0, MOST_PLACES).map(({ place }) => place)
  return { key: 'scenes.kinds.ask', facts: { places: somePlaces(places) } }
}

function notes(whole: HeadFigures | null): Sentence[] {
  const notes: Sentence[] = [
    { key: `indicators.${itemsPerHead.id}.definition`, facts: {} },
    { key: 'scenes.kinds.trade', facts: {} },
  ]
  const filled = whole?.counted.filled ?? 0
  if (filled > 0) notes.push({ key: 'scenes.kinds.filled', facts: { count: aCount(filled) }, plural: filled })
  return notes
}
