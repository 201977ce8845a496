import type { ArchiveName, GeoResourceName, PackedResourceName, TableName } from '../catalogue'
import type { Descriptor } from '../descriptor'
import type { Fault } from '../fault'

/** What the page asks of the worker that reads a file. */
export type Question =
  /** Opens a file, checks it whole and keeps it, unless it is kept already. */
  | { readonly kind: 'open'; readonly file: File }
  /** Opens a file that was checked when it was kept. */
  | { readonly kind: 'reopen'; readonly id: string }
  | { readonly kind: 'table'; readonly name: TableName; readonly request: number }
  | { readonly kind: 'geo'; readonly name: GeoResourceName; readonly request: number }
  | { readonly kind: 'packed'; readonly name: PackedResourceName; readonly request: number }
  | { readonly kind: 'tiles'; readonly name: ArchiveName; readonly request: number }

export interface OpenedFile {
  readonly id: string
  readonly fileName: string
  /** Whether the browser keeps the file for the next visit. */
  readonly isKept: boolean
  readonly descriptor: Descriptor
}

/** What the worker answers. Rows come in parts, so that taking them in never holds the page up. */
export type Answer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  | { readonly kind: 'part'; readonly request: number; readonly rows: readonly unknown[] }
  /** The last message of a request; `frame` is what is not rows: the collection that the features lie in, columns, or a blob. */
  | { readonly kind: 'whole'; readonly request: number; readonly frame: unknown }
  /** Of a request, or of opening the file (`null`). */
  | { readonly kind: 'refused'; readonly request: number | null; readonly faults: readonly [Fault, ...Fault[]] }
