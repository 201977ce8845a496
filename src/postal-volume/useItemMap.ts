import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useBarsPicture } from '@/boards/useBarsPicture'
import { useMapPicture } from '@/boards/useMapPicture'
import { useTableItem } from '@/boards/useTableItem'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import type { RankedBar } from '@/indicators/RankingBars.vue'
import { targetAt } from '@/indicators/target'
import { useFigureText } from '@/indicators/useFigureText'
import { addMonths } from '@/locale/period'
import { classBreaks, classOf, type ColourClasses } from '@/map/classes'
import type { AreaPaint, Basemap, MapScene } from '@/map/mapModel'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { Choices } from './choices'
import { itemsPerHead } from './definitions'
import { isPublished } from './itemFilter'
import type { Items } from './useItems'

interface Input {
  readonly province: Province
  readonly selection: Selection
  readonly choices: Choices
}

export interface ItemMap {
  readonly title: ComputedRef<string>
  readonly legend: ComputedRef<string>
  readonly classes: ComputedRef<ColourClasses>
  /** `null` while the shapes are on their way. */
  readonly scene: ComputedRef<MapScene | null>
  readonly bars: ComputedRef<readonly RankedBar[]>
  /** Of all items either way; there is none for a part of them. */
  readonly target: ComputedRef<number | null>
  readonly mapItem: ExportItem
  readonly rankingItem: ExportItem
}

/** The counties' items per head by kind and direction, on a map and in order, in the same colours for all months. */
export function useItemMap(
  input: Input,
  items: Pick<Items, 'perHeadOf'>,
  basemap: () => Basemap | null,
  table: () => TableBody,
): ItemMap {
  const { t } = useI18n()
  const words = computed(() => ({
    kind: t(`postalVolume.kinds.${input.choices.kind}`),
    direction: t(`postalVolume.directions.${input.choices.direction}`),
  }))
  const counties = useCountyItems(input, items)
  const title = computed(() => t('postalVolume.map', words.value))
  const scene = computed(() => {
    const shapes = basemap()
    const { province, selection } = input
    const selected = selection.place === province.code ? null : selection.place
    return shapes && { basemap: shapes, areas: counties.areas.value, selected }
  })
  const view = { ...counties, targetOfProvince: counties.target, definition: computed(() => itemsPerHead) }
  const item = (name: string): ExportItem =>
    useTableItem(input, {
      title: () => t(`postalVolume.files.${name}`, words.value),
      table,
      period: () => [addMonths(input.selection.period, -11), input.selection.period],
    })
  return {
    ...counties,
    title,
    legend: computed(() => t('postalVolume.legend', words.value)),
    scene,
    mapItem: {
      ...item('map'),
      picture: useMapPicture(input, { ...view, scene: () => scene.value }, () => title.value),
    },
    rankingItem: { ...item('ranking'), picture: useBarsPicture(view) },
  }
}

function useCountyItems(
  input: Input,
  { perHeadOf }: Pick<Items, 'perHeadOf'>,
): Pick<ItemMap, 'classes' | 'bars' | 'target'> & { readonly areas: ComputedRef<readonly AreaPaint[]> } {
  const figures = useFigureText()
  const placeName = usePlaceName(() => input.province.tree)
  const codes = computed(() => input.province.counties.map(({ place_code }) => place_code))
  // Of all months and not of the one in view, so that a colour keeps its meaning while they are played.
  const classes = computed(() => {
    const { periods, asOf } = input.province
    const all = periods.flatMap((period) => codes.value.map((code) => perHeadOf.value(code, period, input.choices)))
    return classBreaks(all, { better: itemsPerHead.better, target: targetIn(input, asOf) })
  })
  const values = computed(
    () => new Map(codes.value.map((code) => [code, perHeadOf.value(code, input.selection.period, input.choices)])),
  )
  return {
    classes,
    target: computed(() => targetIn(input, input.selection.period)),
    areas: computed(() =>
      [...values.value].map(([placeCode, value]) => ({
        placeCode,
        name: placeName(placeCode),
        value,
        valueText: figures.value.bare(itemsPerHead, value),
        classIndex: classOf(value, classes.value),
        detail: value === null ? undefined : figures.value.inWords(itemsPerHead, value),
      })),
    ),
    bars: computed(() =>
      rank(itemsPerHead, values.value).map(({ place, value }) => ({
        place,
        value,
        name: placeName(place),
        classIndex: classOf(value, classes.value),
        status: '',
      })),
    ),
  }
}

/** Of all items either way; none is set for a part of them. */
function targetIn({ province, choices }: Input, period: string): number | null {
  return isPublished(choices)
    ? (targetAt(province.targets, itemsPerHead.id, province.code, period)?.value ?? null)
    : null
}
