import { computed, type ComputedRef, type ShallowRef } from 'vue'
import { PASSAGE_CLASSES, type Passages } from '@/datapackage/packed/passages'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Province } from '@/indicators/province'
import type { ShownPassages } from '@/map/passageLines'
import type { Selection } from '@/selection/parameters'
import type { Choices } from '../choices'
import { countIn, rowsIn, type PassageCounts, type PassageCube, type PassageFilter } from './passageCube'
import { placesIn } from './passagePlaces'
import { useMonthCube } from './useMonthCube'
import { usePassages, type PassageRecords } from './usePassages'

export interface FilteredPassages {
  readonly records: Readonly<ShallowRef<PassageRecords>>
  /** The records themselves, once they are there. */
  readonly table: ComputedRef<Passages | null>
  /** Of the month in view; the last one where the package does not tell of others. */
  readonly cube: ComputedRef<PassageCube | null>
  readonly counts: ComputedRef<PassageCounts | null>
  /** Records, and with them classes, are there of the last month alone. */
  readonly hasRecords: ComputedRef<boolean>
  /** How the counts of an earlier month came; `null` for the last. */
  readonly earlier: ComputedRef<'reading' | 'none' | 'failed' | 'there' | null>
  /** Those let through, in the order of the list. */
  readonly rows: ComputedRef<Uint32Array>
  /** The same filter as the map knows it. */
  readonly shown: ComputedRef<ShownPassages>
}

interface PassageQuery {
  readonly data: DataPackage
  readonly province: Province
  readonly selection: Pick<Selection, 'place' | 'period'>
  readonly choices: Choices
}

/** The passages of a place, class and gap in the month in view: counted from a cube, and listed where there are records. */
export function useFilteredPassages(input: PassageQuery): FilteredPassages {
  const records = usePassages(() => input.data)
  const there = computed(() => (records.value.kind === 'there' ? records.value : null))
  const month = useMonthCube(
    () => input.data,
    () => (input.selection.period === input.province.asOf ? null : input.selection.period),
  )
  const cube = computed(() => (month.value?.kind === 'there' ? month.value.cube : (there.value?.cube ?? null)))
  const hasRecords = computed(() => cube.value === there.value?.cube)
  const filter = computed(() => filterOf(input, cube.value))
  return {
    records,
    table: computed(() => there.value?.table ?? null),
    cube,
    counts: computed(() => cube.value && countIn(cube.value, filter.value)),
    hasRecords,
    earlier: computed(() => month.value?.kind ?? null),
    rows: computed(() =>
      there.value && hasRecords.value ? rowsIn(there.value.table, filter.value) : new Uint32Array(),
    ),
    shown: computed(() => onMap(filter.value, there.value?.table.places ?? [], input.choices)),
  }
}

function filterOf({ province, selection, choices }: PassageQuery, cube: PassageCube | null): PassageFilter {
  const { answering, unit, classes, gap } = choices
  return {
    places: cube && placesIn(province.tree, cube.places, { place: selection.place, answering, unit }),
    kinds: classes.length > 0 ? new Set(classes.map((own) => PASSAGE_CLASSES.indexOf(own))) : null,
    gap: gap === 'any' ? null : gap,
  }
}

/** The map knows places by their codes. */
function onMap({ places, kinds }: PassageFilter, codes: readonly string[], { gap }: Choices): ShownPassages {
  return { kinds: kinds && [...kinds], places: places && [...places].map((at) => codes[at] ?? ''), fault: gap }
}
