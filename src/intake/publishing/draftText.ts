import { sha256Hex } from '@/datapackage/integrity'
import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import { AREA_LEVELS, type AreaLevel } from '../boundaries/areaLevel'
import type { AreaCollection } from '../boundaries/oneTopology'
import type { AreasToCome } from '../boundaries/ownAreas'
import { UNIT_CHOICES, type UnitChoice } from '../boundaries/unitChoice'
import { IMPORTED_TABLES } from '../columns/guessTable'
import { columnsOfCsv, csvOfColumns } from '../tables/columnCsv'
import type { Staged } from './staged'

/** What waits to be published, as it is kept in the browser and saved as a file. */
export interface DeskDraft extends AreasToCome {
  /** Counts up with each time it is kept, in whichever window. */
  readonly revision: number
  /** The package's name that it lies beside. */
  readonly beside: string
  readonly staged: Staged
}

/** With the number of its layout: one of another layout is no draft. */
const KIND = 'peyk-desk-draft-4'
/** Layouts that are still read: tables alone, and from before areas of the package could be removed. */
const KINDS: readonly unknown[] = ['peyk-desk-draft-2', 'peyk-desk-draft-3', KIND]

interface Head {
  readonly kind: string
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
  readonly unitChoice?: UnitChoice
}

/** Two lines: what it is, with the hash of the second; and the tables and areas. */
export function writeDraft({ revision, beside, staged, areas, unitChoice }: DeskDraft): string {
  const tables = [...staged].map(([table, own]): WrittenTable => {
    return { table, isWhole: own.isWhole, csv: csvOfColumns(CATALOGUE[table], own) }
  })
  const body = JSON.stringify({ tables, areas: [...areas], unitChoice } satisfies Body)
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
  const { tables, areas, unitChoice }: Body = 'tables' in own ? own : { tables: own, areas: [] }
  const known = tables.filter(({ table }) => IMPORTED_TABLES.some((name) => name === table))
  const staged = known.map(({ table, isWhole, csv }) => {
    return [table, { ...columnsOfCsv(CATALOGUE[table], csv), isWhole: isWhole === true }] as const
  })
  return {
    revision: head.revision,
    beside: head.beside,
    staged: new Map(staged),
    areas: new Map(areas.filter(([level]) => AREA_LEVELS.includes(level))),
    unitChoice: UNIT_CHOICES.find((choice) => choice === unitChoice) ?? 'added',
  }
}

function headOf(text: string): Head | null {
  try {
    const head = JSON.parse(text.slice(0, Math.max(0, text.indexOf('\n')))) as Partial<Head> | null
    const isOne = KINDS.includes(head?.kind) && Number.isInteger(head?.revision) && typeof head?.beside === 'string'
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
