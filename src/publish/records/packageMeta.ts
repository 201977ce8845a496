import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DESCRIPTOR_FILE, parseDescriptor } from '@/datapackage/descriptor'
import { PackageError } from '@/datapackage/fault'
import type { PackageMeta } from '../assemble'

/**
 * What a package says of itself, from the folder's `datapackage.json`: of the package before, or written by hand without
 * `resources`, which publishing makes. Throws a PackageError naming what does not fit.
 */
export function readMeta(folder: string): PackageMeta {
  const text = readDescriptor(folder)
  const { resources: _, peyk, ...rest } = parseDescriptor(withResources(text))
  const { schemaVersion: __, ...own } = peyk
  return { ...rest, peyk: own }
}

function readDescriptor(folder: string): string {
  try {
    return readFileSync(join(folder, DESCRIPTOR_FILE), 'utf8')
  } catch {
    throw new PackageError({ code: 'missing_resource', resource: DESCRIPTOR_FILE })
  }
}

/** The files that it lists are not read; a descriptor without any is one all the same. */
function withResources(text: string): string {
  try {
    const json = JSON.parse(text) as Record<string, unknown>
    const any = { name: 'none', path: 'none', bytes: 0, hash: `sha256:${'0'.repeat(64)}`, mediatype: 'text/csv' }
    return JSON.stringify({ ...json, resources: [any] })
  } catch {
    // The reader of descriptors tells what is wrong with it.
    return text
  }
}
