import * as v from 'valibot'
import { isPeriod } from '@/locale/period'
import { accessSettings } from './accessSettings'
import { PackageError } from './fault'

/** The newest package layout this app reads; a package with a higher one is refused, not guessed at. */
export const SCHEMA_VERSION = 1

export const DESCRIPTOR_FILE = 'datapackage.json'

/** The media type of a PMTiles archive. */
export const TILE_ARCHIVE = 'application/vnd.pmtiles'

/** What another tool may have added to an object is accepted and left out. */
const bilingual = v.object({ fa: v.string(), en: v.string() })

const resource = v.object({
  name: v.string(),
  path: v.pipe(v.string(), v.regex(/^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  mediatype: v.string(),
})

const source = v.object({
  title: v.string(),
  path: v.optional(v.string()),
  licence: v.optional(v.string()),
  /** What of the package came from it. */
  gave: v.optional(bilingual),
})

/** One published version, and how many rows of each table it added, changed or removed. */
const change = v.object({
  version: v.string(),
  created: v.string(),
  asOf: v.pipe(v.string(), v.check(isPeriod)),
  tables: v.array(
    v.object({ name: v.string(), added: v.number(), changed: v.number(), removed: v.optional(v.number()) }),
  ),
})

/** See `addressingSettings.ts`. */
export const addressingSettings = v.object({
  completeFrom: v.optional(v.number()),
  expected: v.optional(v.object({ low: v.number(), high: v.number() })),
})

/** The part of `datapackage.json` that is ours, beside what Frictionless Data Package v2 defines. */
const peyk = v.object({
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: bilingual,
  province: v.string(),
  asOf: v.pipe(v.string(), v.check(isPeriod)),
  sample: v.boolean(),
  languages: v.array(v.picklist(['fa', 'en'])),
  note: v.optional(bilingual),
  attribution: bilingual,
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  areaCode: v.optional(v.string()),
  missingPoints: v.optional(v.array(v.tuple([v.number(), v.number()]))),
  postOffice: v.optional(bilingual),
  access: v.optional(accessSettings),
  addressing: v.optional(addressingSettings),
  /** Versions published before, the newest first. */
  changes: v.optional(v.array(change)),
})

const descriptor = v.object({
  name: v.string(),
  version: v.string(),
  created: v.string(),
  licenses: v.array(v.object({ name: v.string(), title: v.optional(v.string()) })),
  sources: v.array(source),
  resources: v.pipe(v.array(resource), v.minLength(1)),
  peyk,
})

export type Descriptor = v.InferOutput<typeof descriptor>
export type ResourceDescriptor = v.InferOutput<typeof resource>
export type PublishedChange = v.InferOutput<typeof change>
export type PackageSource = v.InferOutput<typeof source>

/** Reads `datapackage.json`. Throws a PackageError naming the place in the file that does not fit. */
export function parseDescriptor(text: string): Descriptor {
  const json = parseJson(text)
  refuseFuture(json)
  const result = v.safeParse(descriptor, json)
  if (result.success) return result.output
  const [issue] = result.issues
  const column = v.getDotPath(issue) ?? '/'
  throw new PackageError({ code: 'bad_descriptor', resource: DESCRIPTOR_FILE, column, value: shorten(issue.received) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PackageError({ code: 'not_json', resource: DESCRIPTOR_FILE, value: shorten(text) })
  }
}

/** Checked before anything else: a package from the future may differ in any other way too. */
function refuseFuture(json: unknown): void {
  const version = v.safeParse(v.looseObject({ peyk: v.looseObject({ schemaVersion: v.number() }) }), json)
  if (!version.success || version.output.peyk.schemaVersion <= SCHEMA_VERSION) return
  const found = String(version.output.peyk.schemaVersion)
  throw new PackageError({
    code: 'future_version',
    resource: DESCRIPTOR_FILE,
    column: 'peyk.schemaVersion',
    value: found,
    detail: { known: String(SCHEMA_VERSION) },
  })
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
