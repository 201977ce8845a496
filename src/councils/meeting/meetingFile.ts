import * as v from 'valibot'
import { readJsonFile } from '@/drafts/readJsonFile'

/** How a speaker prepared a meeting, on its way to another machine: the order of scenes and the notes to them. */
export interface Meeting {
  readonly council: string
  /** Scenes by their ids; `null`: the agenda's own order. */
  readonly order: readonly string[] | null
  readonly notes: readonly { readonly scene: string; readonly text: string }[]
}

const FORMAT = 'peyk-meeting'
const VERSION = 1

/** An id as it stands in a link: an order is written with commas between them. */
const id = v.pipe(v.string(), v.regex(/^[\w-]+$/))

const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  council: id,
  order: v.nullable(v.array(id)),
  notes: v.array(v.object({ scene: id, text: v.string() })),
})

export function writeMeetingFile({ council, order, notes }: Meeting): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, council, order, notes }, null, 1)}\n`
}

/** Throws a RangeError that names the first part that is not as it should be. */
export function readMeetingFile(text: string): Meeting {
  const { council, order, notes } = readJsonFile(file, text)
  return { council, order, notes }
}
