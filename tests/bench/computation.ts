import type { IndicatorDefinition } from '@/indicators/definition'
import { layOut, type Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import { countyValues, readSignal, valuesOf } from '@/indicators/signal'
import type { Period } from '@/locale/period'
import { leveragesOf } from '@/boards/attention'
import { silentIn } from '@/boards/changes'
import { newsOf } from '@/overview/news'
import { findingOf } from '@/boards/finding'
import { SIGNALS } from '@/overview/signals'
import type { PlaceCode } from '@/places/tree'
import { areasOf, classesOf } from '@/scenes/mapPicture'
import { openEmbedded } from './embeddedPackage'
import { timed, type Finding } from './finding'

const MONTHS = 12

/** What a change of indicator, period or place computes, without drawing: see src/boards/useIndicatorView.ts. */
export async function measureComputation(): Promise<Finding[]> {
  const data = await openEmbedded()
  const [observations, places, population, targets, councils] = await Promise.all([
    data.table('first_view'),
    data.table('places'),
    data.table('population'),
    data.table('targets'),
    data.table('councils'),
  ])
  const first = { observations, places, population, targets, councils }
  const laying = Array.from({ length: 9 }, () => elapsed(() => layOut(data.descriptor, first)))
  const province = layOut(data.descriptor, first)
  const views = viewsOf(province)
  const times = views.map((view) => elapsed(() => computeView(province, ...view)))
  return [
    timed('pure computation of a change, first', 5, times.slice(0, 1)),
    timed('pure computation of a change', 5, times.slice(1)),
    timed('laying out the package, once', null, laying),
  ]
}

type View = readonly [definition: IndicatorDefinition, place: PlaceCode, period: Period]

function viewsOf({ code, counties, periods }: Province): View[] {
  const places = [code, ...counties.map(({ place_code }) => place_code)]
  return SIGNALS.flatMap((definition) =>
    periods.slice(-MONTHS).flatMap((period) => places.map((place): View => [definition, place, period])),
  )
}

/** All parts anew, although in the app each follows only what it hangs on. */
function computeView(province: Province, definition: IndicatorDefinition, place: PlaceCode, period: Period): unknown[] {
  const classes = classesOf(province, definition, province.asOf)
  return [
    findingOf(province, definition, place, period),
    SIGNALS.map((signal) => readSignal(province, signal, place, period)),
    areasOf(province, definition, period, { classes, language: 'fa', write: (value) => `${value}` }),
    rank(definition, countyValues(province, definition, period)),
    valuesOf(province, definition, place),
    valuesOf(province, definition, province.code),
    newsOf(province, definition, period),
    leveragesOf(province, definition, period),
    silentIn(province, definition, period),
  ]
}

function elapsed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
