import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { addressingSettingsOf } from '@/datapackage/addressingSettings'
import type { DataPackage } from '@/datapackage/openPackage'
import type { PopulationRow } from '@/datapackage/tables/places'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import { useAbout } from '@/export/useAbout'
import type { ObservationSet } from '@/indicators/observationSet'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import { householdsAt, type Households } from '../households'
import { premisesUnplated } from '../indicators'
import type { Units } from '../units/useUnits'
import { checkRegisters, type Flagged, type Register, type RegisterCheck } from './registers'

interface Input {
  readonly data: DataPackage
  readonly province: Province
  readonly selection: Selection
  readonly units: Units
}

/** The package's censuses; `null` while they are being read. */
function usePopulation(opened: () => DataPackage): Readonly<ShallowRef<readonly PopulationRow[] | null>> {
  const population = shallowRef<readonly PopulationRow[] | null>(null)
  watch(
    opened,
    async (data) => {
      population.value = null
      const rows = await data.table('population')
      if (opened() === data) population.value = rows
    },
    { immediate: true },
  )
  return population
}

/** The check of all registers of the province, and those flagged in the place in view. `null` while tables are being read. */
export function useRegisters(input: Input): {
  readonly check: ComputedRef<RegisterCheck | null>
  readonly shown: ComputedRef<readonly Flagged[]>
  readonly item: ExportItem
} {
  const { t } = useI18n()
  const nameOf = usePlaceName(() => input.province.tree)
  const aboutOf = useAbout(() => input.province)
  const population = usePopulation(() => input.data)
  const check = computed(() => {
    const observations = input.units.observations.value
    if (!observations || !population.value) return null
    const { code, meta } = input.province
    const households = householdsAt(population.value, code, input.selection.period)
    const registers = registersOf(input.province, observations, households, input.selection.period)
    return checkRegisters(registers, addressingSettingsOf(meta).expected)
  })
  const shown = computed(() => {
    const { place } = input.selection
    const flagged = check.value?.flagged ?? []
    if (place === input.province.code) return flagged
    return flagged.filter((own) => input.province.tree.countyOf(own.place)?.place_code === place)
  })
  const item: ExportItem = {
    title: () => t('addressing.registers.title'),
    about: () =>
      aboutOf({
        title: t('addressing.registers.title'),
        place: nameOf(input.selection.place),
        period: input.selection.period,
      }),
    table: () => registerTable(shown.value, input.province, nameOf, t),
  }
  return { check, shown, item }
}

function registersOf(
  { tree, counties }: Province,
  observations: ObservationSet,
  households: ReadonlyMap<PlaceCode, Households>,
  period: Period,
): Register[] {
  const units = counties.flatMap(({ place_code }) => tree.unitsOf(place_code))
  return units.flatMap(({ place_code: place }) => {
    // Its denominator is the premises; a unit that is not asked has none.
    const seen = observations.at(premisesUnplated.id, place, period)
    return seen ? [{ place, premises: seen.denominator, households: households.get(place) ?? null }] : []
  })
}

function registerTable(
  rows: readonly Flagged[],
  { tree }: Province,
  nameOf: (code: string) => string,
  t: (key: string, facts?: Record<string, unknown>) => string,
): TableBody {
  const column = (name: string): string => t(`addressing.registers.columns.${name}`)
  return {
    columns: [
      { title: column('code'), type: 'code' },
      { title: column('place'), type: 'text' },
      { title: column('county'), type: 'text' },
      { title: column('premises'), type: 'integer' },
      { title: column('households'), type: 'integer' },
      { title: column('ratio'), type: 'number', digits: 2 },
      { title: column('deviation'), type: 'percent', digits: 0 },
      { title: column('reason'), type: 'text' },
    ],
    rows: rows.map(({ place, premises, households, ratio, ofMedian, side }) => [
      place,
      nameOf(place),
      nameOf(tree.countyOf(place)?.place_code ?? ''),
      premises,
      households.count,
      ratio,
      (ofMedian - 1) * 100,
      t(`addressing.registers.reason.${side}`, { households: households.count }),
    ]),
  }
}
