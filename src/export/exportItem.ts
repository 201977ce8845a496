import type { About } from './about'
import type { ExportPicture } from './exportPicture'
import type { TableBody } from './exportTable'

/**
 * One thing of a page that can be taken along. Functions, since nothing is made before someone asks for it, and texts of
 * `export.json` are there only then.
 */
export interface ExportItem {
  /** Heads its choices where a menu holds several items. */
  title(): string
  about(): About
  /** Gives the choices XLSX and CSV. */
  table?(): TableBody | Promise<TableBody>
  /** Gives the choices PNG and SVG. */
  picture?(): Promise<ExportPicture>
}

export type FileKind = 'xlsx' | 'csv' | 'png' | 'svg'

/** What an item can be saved as, in the order of the menu: pictures first, as the page shows them. */
export function kindsOf({ table, picture }: ExportItem): FileKind[] {
  return [...(picture ? (['png', 'svg'] as const) : []), ...(table ? (['xlsx', 'csv'] as const) : [])]
}
