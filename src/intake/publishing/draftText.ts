import { sha256Hex } from '@/datapackage/integrity'
import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import { AREA_LEVELS, type AreaLevel } from '../boundaries/areaLevel'
import type { AreaCollection } from '../boundaries/oneTopology'
import type { OwnAreas } from '../boundaries/ownAreas'
import { IMPORTED_TABLES } from '../columns/guessTable'
import { columnsOfCsv, csvOfColumns } from '../tables/columnCsv'
import type { Staged } from './staged'

/** What waits to be published, as it is kept in the browser and saved as a file. */
export interface DeskDraft {
  /** Counts up with each time it is kept, in whichever window. */
  readonly revision: number
  /** The package's name that it lies beside. */
  readonly beside: string
  readonly staged: Staged
  readonly areas: OwnAreas
}

/** With the number of its layout: one of another layout is no draft. */
const KIND = 'peyk-desk-draft-3'
/** Tables alone: a draft from before areas were kept is still read. */
const KIND_OF_TABLES = 'peyk-desk-draft-2'

interface Head {
  readonly kind: typeof KIND | typeof KIND_OF_TABLES
  readonly revision: number
  readonly beside: string
  readonly sha256: string
}

/** A table of the draft: its rows as a package's CSV. */
interface WrittenTable {
  readonly table: TableName
  readonly isWhole: boolean
  readonly csv: string
}

interface Body {
  readonly tables: readonly WrittenTable[]
  readonly areas: readonly (readonly [AreaLevel, AreaCollection])[]
}

/** Two lines: what it is, with the hash of the second; and the tables and areas. */
export function writeDraft({ revision, beside, staged, areas }: DeskDraft): string {
  const tables = [...staged].map(([table, own]): WrittenTable => {
    return { table, isWhole: own.isWhole, csv: csvOfColumns(CATALOGUE[table], own) }
  })
  const body = JSON.stringify({ tables, areas: [...areas] } satisfies Body)
  const head: Head = { kind: KIND, revision, beside, sha256: sha256Hex(new TextEncoder().encode(body)) }
  return `${JSON.stringify(head)}\n${body}\n`
}

/** The revision that a draft's first line states; 0 for what is none. */
export const revisionOf = (text: string): number => headOf(text)?.revision ?? 0

/** A draft that is whole; `null` for one that was torn while it was written, or is none. */
export function readDraft(text: string): DeskDraft | null {
  const head = headOf(text)
  const body = text.slice(text.indexOf('\n') + 1).replace(/\n$/, '')
  if (!head || sha256Hex(new TextEncoder().encode(body)) !== head.sha256) return null
  // The hash says that it is what `writeDraft` wrote.
  const own = JSON.parse(body) as WrittenTable[] | Body
  const { tables, areas }: Body = 'tables' in own ? own : { tables: own, areas: [] }
  const known = tables.filter(({ table }) => IMPORTED_TABLES.some((name) => name === table))
  const staged = known.map(({ table, isWhole, csv }) => {
    return [table, { ...columnsOfCsv(CATALOGUE[table], csv), isWhole: isWhole === true }] as const
  })
  return {
    revision: head.revision,
    beside: head.beside,
    staged: new Map(staged),
    areas: new Map(areas.filter(([level]) => AREA_LEVELS.includes(level))),
  }
}

function headOf(text: string): Head | null {
  try {
    const head = JSON.parse(text.slice(0, Math.max(0, text.indexOf('\n')))) as Partial<Head> | null
    const isKnown = head?.kind === KIND || head?.kind === KIND_OF_TABLES
    const isOne = isKnown && Number.isInteger(head.revision) && typeof head.beside === 'string'
    return isOne ? (head as Head) : null
  } catch {
    return null
  }
}

/** The newest whole draft of several texts, and whether a newer one was torn. */
export function lastGood(texts: readonly string[]): { readonly draft: DeskDraft | null; readonly wasTorn: boolean } {
  const newest = [...texts].sort((one, other) => revisionOf(other) - revisionOf(one))
  for (const [at, text] of newest.entries()) {
    const draft = readDraft(text)
    if (draft) return { draft, wasTorn: at > 0 }
  }
  return { draft: null, wasTorn: texts.some((text) => text !== '') }
}

/** Which of two slots the next revision goes to: never the one that holds the last good draft. */
export const nextSlot = (revision: number): 0 | 1 => (revision % 2 === 0 ? 0 : 1)
