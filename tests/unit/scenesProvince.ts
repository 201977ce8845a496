import type { FirstTables } from '@/datapackage/store'
import { layOut, type Province } from '@/indicators/province'
import type { Period } from '@/locale/period'

export const PROVINCE = '98'
export const NOW = '1404-03'

type Figure = readonly [numerator: number | null, denominator: number | null]

export interface Figures {
  readonly indicator: string
  /** By month and county; the province is their sum. A county left out of a month did not report. */
  readonly months: Readonly<Record<Period, Readonly<Record<string, Figure>>>>
  readonly target?: { readonly value: number; readonly period: Period }
}

const names = (code: string) => ({ name_fa: `شهر ${code}`, name_en: `County ${code}` })

/** A made-up province with the given counties, whose figures a person can add up. */
export function makeProvince(counties: readonly string[], { indicator, months, target }: Figures): Province {
  const place = {
    other_names: null,
    lon: null,
    lat: null,
    responsible: null,
    area_km2: null,
    status: 'official',
  } as const
  const row = (
    place_code: string,
    period: Period,
    [numerator, denominator]: Figure,
    [reported, asked]: [number, number],
  ) => ({
    indicator,
    place_code,
    period,
    numerator,
    denominator,
    reported,
    asked,
    status: 'measured' as const,
    filled: null,
  })
  const observations = Object.entries(months).flatMap(([period, figures]) => {
    const known = counties
      .flatMap((code) => (figures[code] ? [figures[code]] : []))
      .filter(([n, d]) => n !== null && d !== null)
    const sum = (side: 0 | 1): number | null =>
      known.length === 0 ? null : known.reduce((total, figure) => total + (figure[side] ?? 0), 0)
    return [
      row(PROVINCE, period, [sum(0), sum(1)], [known.length, counties.length]),
      ...counties.map((code) => row(code, period, figures[code] ?? [null, null], [figures[code] ? 1 : 0, 1])),
    ]
  })
  const first: FirstTables = {
    observations,
    places: [
      { place_code: PROVINCE, level: 'province', parent: null, name_fa: 'آزمون', name_en: 'Test', ...place },
      ...counties.map((place_code) => ({
        place_code,
        level: 'county' as const,
        parent: PROVINCE,
        ...names(place_code),
        ...place,
      })),
    ],
    population: [],
    targets: target ? [{ indicator, place_code: PROVINCE, ...target, set_by: 'test' }] : [],
    councils: [],
  }
  return layOut(
    {
      version: '1.2.3',
      peyk: {
        schemaVersion: 1,
        title: { fa: 'داشبورد آزمون', en: 'Test dashboard' },
        province: PROVINCE,
        asOf: NOW,
        sample: false,
        languages: ['fa', 'en'],
        attribution: { fa: 'مرزهای ساختگی', en: 'Made-up borders' },
        bbox: [50, 36, 52, 37],
      },
    },
    first,
  )
}
