import type { RowOf } from '@/datapackage/catalogue'
import type { Descriptor } from '@/datapackage/descriptor'
import type { CoordinateFrame } from './coordinates'
import { namedRows } from './namedRows'
import { placeFinder, type PlaceFinder } from './placeNames'
import type { CleanCell } from './rules'

/** The tables of the current package that cleaning looks names up in. */
export interface KnownTables {
  readonly places: readonly RowOf<'places'>[]
  readonly agencies: readonly RowOf<'agencies'>[]
  readonly services: readonly RowOf<'services'>[]
  readonly councils: readonly RowOf<'councils'>[]
  readonly steps: readonly RowOf<'cooperation_steps'>[]
}

/** What cleaning knows of the province: all of it from the current package. */
export interface IntakeContext {
  readonly finder: PlaceFinder
  readonly frame: CoordinateFrame
  /** As it is dialled: 013. */
  readonly areaCode: string | undefined
  /** For each table that others refer to by a code: a name or a code made the code. */
  readonly references: Readonly<Record<string, (cell: CleanCell) => CleanCell>>
}

type Frame = Pick<Descriptor['peyk'], 'bbox' | 'areaCode' | 'missingPoints'>

export function intakeContext({ bbox, areaCode, missingPoints }: Frame, tables: KnownTables): IntakeContext {
  const named = <R extends { name_fa: string; name_en: string; other_names?: string | null }>(
    rows: readonly R[],
    code: (row: R) => string,
  ) => namedRows(rows.map((row) => ({ code: code(row), names: [row.name_fa, row.name_en, row.other_names ?? null] })))
  return {
    finder: placeFinder(tables.places),
    frame: { bbox, missingPoints: missingPoints ?? [] },
    areaCode,
    references: {
      agencies: named(tables.agencies, ({ agency_id }) => agency_id),
      services: named(tables.services, ({ service_id }) => service_id),
      councils: named(tables.councils, ({ council_id }) => council_id),
      cooperation_steps: named(tables.steps, ({ step_id }) => step_id),
    },
  }
}
