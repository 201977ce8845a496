import { PackageError } from '../fault'

/** A cube of a province is 5 MB; a file made to fill the memory would be stopped here. */
const MOST_BYTES = 120_000_000

/** Unpacks a gzip file by the browser's own code. Rejects with a PackageError `bad_columns` for a broken or huge one. */
export async function unpackGzip(resource: string, file: Uint8Array): Promise<Uint8Array> {
  const fault = new PackageError({ code: 'bad_columns', resource, value: 'gzip' })
  const pieces: Uint8Array[] = []
  let length = 0
  // A file's bytes are never in memory shared with a worker.
  const source = new Blob([file as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'))
  const reader = source.getReader()
  for (;;) {
    const piece = await reader.read().catch(() => Promise.reject(fault))
    if (piece.done) break
    pieces.push(piece.value)
    length += piece.value.length
    if (length > MOST_BYTES) throw fault
  }
  const whole = new Uint8Array(length)
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}
