import type { RawTables, TableName } from '@/datapackage/catalogue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Period } from '@/locale/period'
import type { PlaceTree } from '@/places/tree'
import { AREA_LEVELS } from '../boundaries/areaLevel'
import { areaDiffs, changesAreas, withOwnAreas, type Shapes } from '../boundaries/ownAreas'
import { carriedOver } from '../publishing/carriedOver'
import { compareStaged, type WholeDiff } from '../publishing/diff'
import {
  GEO_NAMES,
  newPackageFiles,
  nextVersion,
  zipPackage,
  type Audience,
  type Credit,
} from '../publishing/newPackage'
import { provePackage } from '../publishing/provePackage'
import { asOfAfter, signalChanges } from '../publishing/signals'
import { withChanges } from '../publishing/staged'
import type { KnownPackage } from './knownPackage'
import type { Report } from './progress'
import type { PublishView } from './views'
import type { Waiting } from './waiting'

/** The package as it is, and what is to come into it. */
export interface Publication {
  readonly known: KnownPackage
  readonly waiting: Waiting
  readonly tree: PlaceTree
  /** ISO date: no clock is read. */
  readonly today: string
}

export interface PublishedZip {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What publishing would change, with the five signals before and after. */
export async function comparePackage(publication: Publication, report: Report): Promise<Omit<PublishView, 'names'>> {
  const { diff, after, asOf: newAsOf } = await changed(publication, false, report)
  const { data } = publication.known
  const { descriptor } = data
  const published = await data.table('first_view')
  report({ step: 'comparing', done: 2, of: 3 })
  return {
    diff,
    signals: signalChanges(descriptor.peyk, published, after, newAsOf),
    asOf: descriptor.peyk.asOf,
    newAsOf,
    version: descriptor.version,
    newVersion: nextVersion(descriptor.version, newAsOf),
    credit: descriptor.peyk.attribution,
    folder: folderOf(descriptor, newAsOf),
  }
}

export interface PublishedFor {
  readonly audience: Audience
  /** What stands under the maps from now on, where own borders change it. */
  readonly credit: Credit | undefined
}

/** Makes the new package and proves it: throws a PackageError, and gives nothing, where it would not open. */
export async function publishPackage(
  publication: Publication,
  { audience, credit }: PublishedFor,
  report: Report,
): Promise<PublishedZip> {
  const { diff, after, asOf } = await changed(publication, true, report)
  const { known, waiting, today } = publication
  const { descriptor } = known.data
  report({ step: 'publishing', done: 0, of: 3 })
  const geo = withOwnAreas(await shapesOf(known.data), waiting)
  const carried = await carriedOver(known.read, descriptor, audience === 'public')
  report({ step: 'publishing', done: 1, of: 3 })
  const files = newPackageFiles({ descriptor, tables: after, geo, carried, diff, asOf, audience, credit, today })
  await provePackage(files, report)
  report({ step: 'publishing', done: 2, of: 3 })
  const folder = folderOf(descriptor, asOf)
  return { name: `${folder}.zip`, bytes: zipPackage(folder, files) }
}

/** Each version has a folder of its own: copied to the server, it leaves the one before as it is. */
const folderOf = ({ name, version }: DataPackage['descriptor'], asOf: Period): string =>
  `${name}-${nextVersion(version, asOf)}`

interface Changed {
  readonly diff: WholeDiff
  readonly after: RawTables
  readonly asOf: Period
}

/** The package as it would be with what waits, new rows in the order of their keys where it is to be published. */
async function changed({ known, waiting, tree }: Publication, ordered: boolean, report: Report): Promise<Changed> {
  report({ step: 'comparing', done: 0, of: 3 })
  const { staged } = waiting
  const names = new Set<TableName>([...staged.keys(), 'contact_points'])
  const current = await Promise.all([...names].map(async (name) => [name, await known.table(name)] as const))
  const { diff, changes } = compareStaged(staged, { tree, current: new Map(current) })
  report({ step: 'comparing', done: 1, of: 3 })
  const after = withChanges(await known.rawTables(), changes, ordered)
  const ofAreas = AREA_LEVELS.some((level) => changesAreas(waiting, level))
    ? areaDiffs(await shapesOf(known.data), waiting)
    : []
  return { diff: { ...diff, areas: ofAreas }, after, asOf: asOfAfter(known.data.descriptor.peyk.asOf, after) }
}

async function shapesOf(data: DataPackage): Promise<Shapes> {
  const geos = await Promise.all(GEO_NAMES.map(async (name) => [name, await data.geo(name)] as const))
  return Object.fromEntries(geos.filter(([, collection]) => collection !== null))
}
