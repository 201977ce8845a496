import * as v from 'valibot'
import { RESOLUTION_STATUSES } from '@/datapackage/tables/councils'
import type { Draft, DraftChange } from './draft'
import { readJsonFile } from './readJsonFile'

/** A draft on its way to another machine. */
const FORMAT = 'peyk-resolutions-draft'
const VERSION = 1

const day = v.pipe(v.string(), v.isoDate())
const filled = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== ''),
)

const row = v.object({
  resolution_id: filled,
  council_id: filled,
  text_fa: filled,
  text_en: v.nullable(v.string()),
  owner_fa: filled,
  owner_en: v.nullable(v.string()),
  place_code: v.nullable(v.string()),
  indicator: v.nullable(v.string()),
  baseline: v.nullable(v.number()),
  target: v.nullable(v.number()),
  due: v.nullable(day),
  status: v.picklist(RESOLUTION_STATUSES),
  decided_on: day,
  carried_out_on: v.nullable(day),
  evidence: v.nullable(v.string()),
})

const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  changes: v.array(v.object({ kind: v.picklist(['new', 'amended']), row })),
})

export function writeDraftFile({ changes }: Draft): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, changes: Object.values(changes) }, null, 1)}\n`
}

/** The changes of a file. Throws a RangeError that names the first part that is not as it should be. */
export function readDraftFile(text: string): DraftChange[] {
  return readJsonFile(file, text).changes
}
