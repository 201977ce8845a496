import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { TileArchive } from '@/datapackage/tileArchive'
import type { TileFacts } from '@/map/tileArchiveAdapter'

export type PassageLines =
  | { readonly kind: 'reading' }
  /** The package does not say where its passages run, or what it says cannot be read. */
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'there'; readonly archive: TileArchive; readonly facts: TileFacts }

/** Where the passages of a package run, asked for when a map is to show it; of the archive only its beginning is read here. */
export function usePassageLines(
  opened: () => DataPackage,
  isWanted: () => boolean,
): Readonly<ShallowRef<PassageLines>> {
  const lines = shallowRef<PassageLines>({ kind: 'reading' })
  watch(
    [opened, isWanted],
    async ([data, wanted]) => {
      lines.value = { kind: 'reading' }
      if (!wanted) return
      const now = await readLines(data).catch((): PassageLines => ({ kind: 'failed' }))
      if (opened() === data) lines.value = now
    },
    { immediate: true },
  )
  return lines
}

async function readLines(data: DataPackage): Promise<PassageLines> {
  const archive = await data.tiles('passage_lines')
  if (!archive) return { kind: 'none' }
  const { tileFacts } = await import('@/map/tileArchiveAdapter')
  return { kind: 'there', archive, facts: await tileFacts(archive) }
}
