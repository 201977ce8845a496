import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { useFigureText } from '@/indicators/useFigureText'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import { sortUnits } from '../units/unitOrder'
import { unitRows } from '../units/unitRows'
import { useUnitExport } from '../units/useUnitExport'
import type { Units } from '../units/useUnits'

/** What the map by municipality and dehyari shows, as a table; its rows are made when it is asked for. */
export function useUnitMapExport(
  input: { readonly province: Province; readonly selection: Selection; readonly units: Units },
  definition: ComputedRef<IndicatorDefinition>,
): ExportItem {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  const placeName = usePlaceName(() => input.province.tree)
  return useUnitExport(input, () => {
    const { place, period } = input.selection
    const { language } = format.value
    const observations = input.units.observations.value
    const query = { definition: definition.value, period, place }
    const rows = observations ? unitRows(input.province, observations, query, (unit) => nameOf(unit, language)) : []
    return {
      definition: definition.value,
      title: t('addressing.units.title', { place: placeName(place), indicator: figures.value.name(definition.value) }),
      rows: sortUnits(rows, 'left', language),
    }
  })
}
