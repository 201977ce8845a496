import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import { useAbout } from '@/export/useAbout'
import type { Province } from '@/indicators/province'
import type { PlaceCode } from '@/places/tree'
import { usePlaceName } from '@/places/usePlaceName'
import { placesIn } from '../passages/passagePlaces'
import type { PassageRecords } from '../passages/usePassages'
import { nameSheet, workSheet, type SheetWords } from './nameSheet'
import { workListOf, type WorkList } from './workList'

export interface WorkScope {
  /** The province, or a county. */
  readonly place: PlaceCode
  readonly unit: PlaceCode | null
}

export interface OwnWork {
  /** `null` while the records are being read, and where the whole province is in view: that is nobody's list. */
  readonly work: ComputedRef<WorkList | null>
  /** Whom it is for: «شهردار شفت», «دهیار …», «فرماندار …». */
  readonly addressee: ComputedRef<string>
  readonly place: ComputedRef<PlaceCode>
  /** Names to be filled in, then signs and plates. */
  readonly sheets: readonly ExportItem[]
}

const LISTS = ['unnamed', 'unsigned', 'unplated'] as const

/** The work of one municipality or dehyari, or of a county for its meeting. */
export function useWorkList(province: () => Province, records: () => PassageRecords, scope: () => WorkScope): OwnWork {
  const { t } = useI18n()
  const nameOf = usePlaceName(() => province().tree)
  const aboutOf = useAbout(province)
  const place = computed(() => scope().unit ?? scope().place)
  const work = computed(() => {
    const now = records()
    if (now.kind !== 'there' || place.value === province().code) return null
    const places = placesIn(province().tree, now.table.places, { ...scope(), answering: 'all' })
    return places && workListOf(now.table, places)
  })
  const addressee = computed(() => {
    const { level, responsible } = province().tree.get(place.value) ?? { level: 'county', responsible: null }
    const who = level === 'county' ? 'county' : (responsible ?? 'dehyari')
    return t(`addressing.worklist.to.${who}`, { name: nameOf(place.value) })
  })
  const words: SheetWords = {
    column: (name) => t(`addressing.worklist.columns.${name}`),
    unit: nameOf,
    kind: (kind) => t(`addressing.passages.classes.${kind}`),
  }
  const sheets = LISTS.map((list): ExportItem => {
    const title = (): string => t(`addressing.worklist.sheet.${list}`, { who: addressee.value })
    return {
      title,
      about: () => aboutOf({ title: title(), place: nameOf(place.value), period: province().asOf }),
      table: () => (list === 'unnamed' ? nameSheet : workSheet)(work.value?.[list] ?? [], words),
    }
  })
  return { work, addressee, place, sheets }
}
