import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

export interface BuiltChunks {
  /** Files that are loaded when the sources matching `lazy` are opened from the entry: theirs and all they import. */
  firstViewFiles(lazy: readonly RegExp[]): string[]
  /** Whether a source matching the pattern became a chunk of its own. */
  hasSource(pattern: RegExp): boolean
  /** Files of chunks with this name, e.g. `maplibre`, or of its parts where who needs what splits it: `maplibre~…`. */
  filesNamed(name: string): string[]
  /** Those of them that a source needs to run; none where it became no chunk of its own. */
  filesNeededBy(source: string, name: string): string[]
}

/** What vite built, as its manifest tells. */
export function readBuiltChunks(dist: string): BuiltChunks {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

  function follow(key: string, reached: Set<string>, lazy: readonly RegExp[]): void {
    const chunk = manifest[key]
    if (chunk === undefined || reached.has(key)) return
    reached.add(key)
    const opened = (chunk.dynamicImports ?? []).filter((next) => lazy.some((pattern) => pattern.test(next)))
    for (const next of [...(chunk.imports ?? []), ...opened]) follow(next, reached, lazy)
  }

  return {
    firstViewFiles(lazy) {
      const reached = new Set<string>()
      for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) follow(key, reached, lazy)
      return [...reached].flatMap((key) => manifest[key]?.file ?? [])
    },
    hasSource: (pattern) => Object.keys(manifest).some((key) => pattern.test(key)),
    filesNamed: (name) =>
      Object.values(manifest)
        .filter((chunk) => isNamed(chunk, name))
        .map(({ file }) => file),
    filesNeededBy(source, name) {
      const reached = new Set<string>()
      follow(source, reached, [])
      return [...reached].flatMap((key) => {
        const chunk = manifest[key]
        return chunk && isNamed(chunk, name) ? [chunk.file] : []
      })
    },
  }
}

function isNamed({ name, file }: Chunk, wanted: string): boolean {
  return (name === wanted || name?.startsWith(`${wanted}~`) === true) && file.endsWith('js')
}

/** Bytes of a file as gzip, at the level a server uses. */
export const gzipSize = (path: string): number => gzipSync(readFileSync(path)).length
