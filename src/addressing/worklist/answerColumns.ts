import en from '@/locale/en/addressing.json' with { type: 'json' }
import fa from '@/locale/fa/addressing.json' with { type: 'json' }

/** The columns of the sheet of names, in their order; the last three are left empty for the answer. */
export const SHEET_COLUMNS = [
  'code',
  'unit',
  'number',
  'class',
  'premises',
  'unplated',
  'name',
  'approval',
  'date',
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** What a returned sheet may call a column: it comes back in the language it was made in, whatever is spoken now. */
export const titlesOf = (column: SheetColumn): readonly string[] => [
  fa.addressing.worklist.columns[column],
  en.addressing.worklist.columns[column],
]
