import type { PlaceTree } from '@/places/tree'
import { wordOfChoice } from '../cleaning/choiceWords'

const ENGLISH: Readonly<Record<string, string>> = {
  post_office: 'Post office',
  postal_agent: 'Postal agent',
  pishkhan: 'Pishkhan counter',
  rural_post: 'Rural post office',
}

/**
 * Lists of offices often have no column of names. A point's name is then its kind and its place, «دفتر پیشخوان خدمات دولت، خمام», until it gets
 * one. Fills empty names of one row of contact points in; gives whether it did.
 */
export function makeNames(header: readonly string[], cells: string[], tree: PlaceTree): boolean {
  const at = (name: string): number => header.indexOf(name)
  const [kind, place] = [cells[at('kind')] ?? '', tree.get(cells[at('place_code')] ?? '')]
  if (kind === '' || !place) return false
  const names = {
    name_fa: `${wordOfChoice(kind)}، ${place.name_fa}`,
    name_en: `${ENGLISH[kind] ?? kind}, ${place.name_en}`,
  }
  const missing = (['name_fa', 'name_en'] as const).filter((name) => cells[at(name)] === '')
  for (const name of missing) cells[at(name)] = names[name]
  return missing.length > 0
}
