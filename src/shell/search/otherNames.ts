import type { Named } from '@/places/placeName'

/** Names in both languages and the others, which tables hold in one cell, separated by |. */
export function otherNamesOf(named: Named & { readonly other_names?: string | null }): string[] {
  return [named.name_fa, named.name_en, ...(named.other_names?.split('|') ?? [])]
}
