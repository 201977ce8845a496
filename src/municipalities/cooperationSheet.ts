import type { CooperationState, CooperationStepRow } from '@/datapackage/tables/cooperation'
import type { ExportColumn, TableBody } from '@/export/exportTable'
import type { Named } from '@/places/placeName'
import type { PlaceCode } from '@/places/tree'
import type { CooperationLine } from './cooperationMatrix'

/** The words of the sheet, in the language spoken. */
export interface CooperationWords {
  column(name: string): string
  state(state: CooperationState | null): string
  name(named: Named): string
  placeName(code: PlaceCode): string
}

/** The matrix as a sheet: of each step its state, its day and its evidence, three columns. */
export function cooperationBody(
  lines: readonly CooperationLine[],
  steps: readonly CooperationStepRow[],
  words: CooperationWords,
): TableBody {
  return {
    columns: [
      { title: words.column('code'), type: 'code' },
      { title: words.column('place'), type: 'text' },
      { title: words.column('county'), type: 'text' },
      { title: words.column('done'), type: 'integer' },
      { title: words.column('asked'), type: 'integer' },
      ...steps.flatMap((step): ExportColumn[] => [
        { title: words.name(step), type: 'text' },
        { title: `${words.name(step)} · ${words.column('since')}`, type: 'date' },
        { title: `${words.name(step)} · ${words.column('evidence')}`, type: 'text' },
      ]),
    ],
    rows: lines.map(({ place, county, cells, done, asked }) => [
      place.place_code,
      words.name(place),
      words.placeName(county),
      done,
      asked,
      ...cells.flatMap(({ state, since, evidence }) => [state === null ? null : words.state(state), since, evidence]),
    ]),
  }
}
