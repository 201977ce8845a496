import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { StaticFile } from './staticFile'

const gzipAsync = promisify(gzip)

/** Below it the headers weigh more than what is won. */
const SMALLEST = 1024
/** A bigger file would fill the memory for one reader. */
const BIGGEST = 64 * 1024 * 1024

/**
 * Gzip copies of text files, kept in memory until the file on disk changes. Only gzip: browsers offer brotli on HTTPS
 * alone, and this server speaks plain HTTP on the machine or the office's own network.
 */
export function createCompressedCopies() {
  const copies = new Map<string, { readonly tag: string; readonly bytes: Promise<Buffer> }>()

  return {
    mayCompress: (file: StaticFile) => file.compressible && file.size >= SMALLEST && file.size <= BIGGEST,

    bytesOf(file: StaticFile): Promise<Buffer> {
      const known = copies.get(file.diskPath)
      if (known?.tag === file.tag) return known.bytes
      const bytes = readFile(file.diskPath).then((content) => gzipAsync(content))
      // A file that cannot be read is tried again with the next request.
      bytes.catch(() => copies.delete(file.diskPath))
      copies.set(file.diskPath, { tag: file.tag, bytes })
      return bytes
    },
  }
}

export type CompressedCopies = ReturnType<typeof createCompressedCopies>

/** Whether an `Accept-Encoding` header allows gzip; `gzip;q=0` forbids it. */
export function acceptsGzip(header: string | undefined): boolean {
  return (header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .some((part) => /^(gzip|\*)(;|$)/.test(part) && !/;\s*q=0(\.0*)?$/.test(part))
}
