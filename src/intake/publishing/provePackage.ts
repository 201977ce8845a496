import { TABLE_NAMES } from '@/datapackage/catalogue'
import { PackageError } from '@/datapackage/fault'
import { openPackage } from '@/datapackage/openPackage'
import { checkPacked } from '@/datapackage/packed/checkPacked'
import { GEO_RESOURCES } from '@/datapackage/resources'
import type { PackageFiles } from '@/publish/assemble'
import type { Report } from '../desk/progress'

const ALL = TABLE_NAMES.length + Object.keys(GEO_RESOURCES).length + 1

/**
 * Opens a new package as whoever gets it will, with every rule of every table: a row that was taken away may be missed by another
 * table. Throws a PackageError naming the first fault.
 */
export async function provePackage(files: PackageFiles, report: Report): Promise<void> {
  const opened = await openPackage((path) => {
    const bytes = files.get(path)
    if (!bytes) return Promise.reject(new PackageError({ code: 'missing_resource', resource: path }))
    return Promise.resolve(bytes)
  }, checkPacked)
  let done = 0
  await opened.checkAll(() => {
    done += 1
    report({ step: 'proving', done, of: ALL })
  })
}
