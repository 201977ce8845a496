import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mediaTypeOf } from './mediaTypes'
import { cacheControlOf, isPagePath } from './requestedPath'

export interface StaticFile {
  readonly diskPath: string
  readonly size: number
  readonly type: string
  readonly compressible: boolean
  readonly cacheControl: string
  /** Changes when the file changes; the inner part of an ETag, without quotes. */
  readonly tag: string
}

/**
 * The file under `root` that answers a checked path: the file itself, `index.html` for a page of the app, or `null`.
 * @param path as returned by `requestedPath`
 */
export async function findStaticFile(root: string, path: string): Promise<StaticFile | null> {
  const asked = path === '/' ? '/index.html' : path
  const found = await describe(root, asked)
  if (found !== null) return found
  return isPagePath(path) ? describe(root, '/index.html') : null
}

async function describe(root: string, path: string): Promise<StaticFile | null> {
  const diskPath = join(root, path)
  const facts = await stat(diskPath).catch(() => null)
  if (facts === null || !facts.isFile()) return null
  return {
    diskPath,
    size: facts.size,
    ...mediaTypeOf(diskPath),
    cacheControl: cacheControlOf(path),
    tag: `${facts.size.toString(36)}-${Math.round(facts.mtimeMs).toString(36)}`,
  }
}
