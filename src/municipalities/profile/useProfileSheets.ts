import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import { useAbout } from '@/export/useAbout'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import type { Place } from '@/places/tree'
import type { Selection } from '@/selection/parameters'
import type { Profile } from './useProfile'

interface Sheet {
  readonly body: ComputedRef<TableBody>
  readonly item: ExportItem
}

/** The addresses and the points of a place as tables. */
export function useProfileSheets(
  input: { readonly province: Province; readonly selection: Selection; readonly place: Place },
  profile: () => Profile | null,
): { readonly gaps: Sheet; readonly points: Sheet } {
  const { t } = useI18n()
  const format = useFormat()
  const aboutOf = useAbout(() => input.province)
  const column = (name: string): string => t(`municipalities.columns.${name}`)
  const sheet = (name: string, make: () => TableBody): Sheet => {
    const body = computed(make)
    const title = (): string => t(`municipalities.profile.files.${name}`)
    const place = (): string => nameOf(input.place, format.value.language)
    const about = () => aboutOf({ title: title(), place: place(), period: input.selection.period })
    return { body, item: { title, about, table: () => body.value } }
  }
  const words = {
    column,
    gap: (id: string) => t(`municipalities.gaps.${id}`),
    kind: (id: string) => t(`map.kinds.${id}`),
  }
  return {
    gaps: sheet('gaps', () => gapsBody(profile()?.gaps ?? [], words)),
    points: sheet('points', () => pointsBody(profile()?.points ?? [], words, format.value.language)),
  }
}

interface Words {
  column(name: string): string
  gap(id: string): string
  kind(id: string): string
}

function gapsBody(gaps: Profile['gaps'], { column, gap }: Words): TableBody {
  return {
    columns: [
      { title: column('gap'), type: 'text' },
      { title: column('count'), type: 'integer' },
      { title: column('whole'), type: 'integer' },
      { title: column('share'), type: 'percent', digits: 1 },
    ],
    rows: gaps.map(({ id, count, whole, share }) => [gap(id), count, whole, share]),
  }
}

function pointsBody(points: Profile['points'], { column, kind }: Words, language: 'fa' | 'en'): TableBody {
  return {
    columns: [
      { title: column('point'), type: 'text' },
      { title: column('kind'), type: 'text' },
      { title: column('address'), type: 'text' },
      { title: column('counters'), type: 'integer' },
      { title: column('services'), type: 'integer' },
    ],
    rows: points.map(({ point, services }) => [
      nameOf(point, language),
      kind(point.kind),
      point.address,
      point.counters,
      services,
    ]),
  }
}
