import type { ColumnType, ExportValue, TableBody } from '@/export/exportTable'
import type { RegisterEntry } from './registerEntries'
import type { ResolutionState } from './resolutionState'

/** Every word of the sheet, in the language being spoken. */
export interface SheetWords {
  column(name: string): string
  text(entry: RegisterEntry): string
  owner(entry: RegisterEntry): string
  council(id: string): string
  place(entry: RegisterEntry): string
  state(state: ResolutionState): string
  /** The state, saying so where it is a draft's. */
  stateWithDraft(entry: RegisterEntry): string
  indicator(entry: RegisterEntry): string | null
}

interface Column {
  readonly name: string
  readonly type: ColumnType
  value(entry: RegisterEntry, words: SheetWords): ExportValue
}

const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'code', value: ({ resolution }) => resolution.resolution_id },
  { name: 'text', type: 'text', value: (entry, words) => words.text(entry) },
  { name: 'council', type: 'text', value: ({ resolution }, words) => words.council(resolution.council_id) },
  { name: 'owner', type: 'text', value: (entry, words) => words.owner(entry) },
  { name: 'place', type: 'text', value: (entry, words) => words.place(entry) },
  { name: 'decided', type: 'date', value: ({ resolution }) => resolution.decided_on },
  { name: 'due', type: 'date', value: ({ resolution }) => resolution.due },
  { name: 'state', type: 'text', value: (entry, words) => words.stateWithDraft(entry) },
  { name: 'delay', type: 'integer', value: ({ delay }) => delay },
  { name: 'indicator', type: 'text', value: (entry, words) => words.indicator(entry) },
  { name: 'before', type: 'number', value: ({ effect }) => effect?.before?.value ?? null },
  { name: 'after', type: 'number', value: ({ effect }) => effect?.after?.value ?? null },
  { name: 'target', type: 'number', value: ({ resolution }) => resolution.target },
  { name: 'carriedOut', type: 'date', value: ({ resolution }) => resolution.carried_out_on },
  { name: 'evidence', type: 'text', value: ({ resolution }) => resolution.evidence },
]

/** The register as it stands on the page, in its order. */
export function registerSheet(entries: readonly RegisterEntry[], words: SheetWords): TableBody {
  return {
    columns: COLUMNS.map(({ name, type }) => ({
      title: words.column(name),
      type,
      ...(type === 'number' && { digits: 1 }),
    })),
    rows: entries.map((entry) => COLUMNS.map(({ value }) => value(entry, words))),
  }
}
