import type { FeatureCollection } from 'geojson'
import type { ArchiveName, GeoResourceName, PackedResourceName, RowOf, TableName } from '../catalogue'
import type { Descriptor } from '../descriptor'
import type { DataPackage } from '../openPackage'
import type { PassageMonths } from '../packed/passageMonths'
import type { Passages } from '../packed/passages'
import type { TileArchive } from '../tileArchive'

/** What a resource came as: its rows or features, and what is not rows; `null` for a collection that is not there. */
export interface Delivery {
  readonly rows: readonly unknown[]
  readonly frame: unknown
}

export type Wanted =
  | { readonly kind: 'table'; readonly name: TableName }
  | { readonly kind: 'geo'; readonly name: GeoResourceName }
  | { readonly kind: 'packed'; readonly name: PackedResourceName }
  | { readonly kind: 'tiles'; readonly name: ArchiveName }

/**
 * A package whose resources are read and checked somewhere else. Each is fetched when it is first asked for, and kept.
 * A fetch that fails is not kept: it is asked again the next time.
 */
export function distantPackage(descriptor: Descriptor, fetchOf: (wanted: Wanted) => Promise<Delivery>): DataPackage {
  const names = new Set(descriptor.resources.map(({ name }) => name))
  const deliveries = new Map<string, Promise<Delivery>>()
  const deliver = (wanted: Wanted): Promise<Delivery> => {
    const known = deliveries.get(wanted.name)
    if (known) return known
    const delivery = fetchOf(wanted)
    deliveries.set(wanted.name, delivery)
    delivery.catch(() => deliveries.delete(wanted.name))
    return delivery
  }
  const table = async <N extends TableName>(name: N): Promise<readonly RowOf<N>[]> =>
    // The other side answers with the rows of the table that was asked for.
    (await deliver({ kind: 'table', name })).rows as readonly RowOf<N>[]
  return {
    descriptor,
    has: (name) => names.has(name),
    table,
    observationsOf: async (indicators) =>
      (await table('observations')).filter(({ indicator }) => indicators.includes(indicator)),
    geo: async (name) => {
      const { rows, frame } = await deliver({ kind: 'geo', name })
      return frame === null ? null : ({ ...(frame as FeatureCollection), features: rows } as FeatureCollection)
    },
    // Columns come whole, as the frame around no rows.
    passages: async () => (await deliver({ kind: 'packed', name: 'passages' })).frame as Passages | null,
    passageMonths: async () =>
      (await deliver({ kind: 'packed', name: 'passage_months' })).frame as PassageMonths | null,
    // Whole as well, but as a blob, which the browser may keep out of memory.
    tiles: async (name) => {
      const blob = (await deliver({ kind: 'tiles', name })).frame as Blob | null
      return blob && archiveOfBlob(name, descriptor, blob)
    },
    // Checked over there, before it was handed out.
    checkAll: () => Promise.resolve(),
  }
}

function archiveOfBlob(name: ArchiveName, descriptor: Descriptor, blob: Blob): TileArchive {
  const hash = descriptor.resources.find((own) => own.name === name)?.hash ?? `${descriptor.name}-${blob.size}`
  return {
    key: `${name}-${hash.replace('sha256:', '').slice(0, 16)}`,
    read: async ({ offset, length }) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  }
}
