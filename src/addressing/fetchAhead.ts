import type { DataPackage } from '@/datapackage/openPackage'
import { fetchMapAhead } from '@/map/fetchMapAhead'
import type { View } from './choices'

/** What is about to be shown. */
interface Ahead {
  readonly view: View
  readonly isList: boolean
}

/** What fails is told where it is waited for. */
const quietly = (...parts: Promise<unknown>[]): void => void Promise.all(parts).catch(() => undefined)

/**
 * Has the code of a view on its way while the package is being opened: each part names the next only once it is there, so that
 * they would come one after another.
 */
export function fetchCodeAhead({ view, isList }: Ahead): void {
  if (view === 'units') quietly(import('./units/UnitsView.vue'))
  if (view === 'registers') quietly(import('./registers/RegistersView.vue'))
  if (view === 'worklist') quietly(import('./worklist/WorkListView.vue'), import('@/datapackage/packed/passages'))
  if (view === 'passages') quietly(import('./passages/PassagesView.vue'), import('@/datapackage/packed/passages'))
  if (view === 'passages' && !isList) quietly(import('./passages/PassageMap.vue'), import('@/map/tileArchiveAdapter'))
}

/** The same for what a view reads of the package, beside the page's figures and not after them, and for the live map. */
export function readAhead(data: DataPackage, { view, isList }: Ahead): void {
  if (view === 'passages' || view === 'worklist') quietly(data.passages())
  if (view === 'units' || view === 'registers') quietly(data.table('addressing'))
  if (isList || (view !== 'passages' && view !== 'gaps')) return
  quietly(data.geo('boundaries'), data.geo('labels'), data.geo('surroundings'))
  if (view === 'passages') quietly(readFactsOfLines(data), data.geo('unit_boundaries'))
  // Last: asking for graphics holds the page up, and what was asked for before comes meanwhile.
  fetchMapAhead({ withTiles: view === 'passages' })
}

async function readFactsOfLines(data: DataPackage): Promise<void> {
  const archive = await data.tiles('passage_lines')
  if (!archive) return
  const { tileFacts } = await import('@/map/tileArchiveAdapter')
  await tileFacts(archive)
}
