import { readByteRange } from '../byteRange'

/** What of a whole file answers a `Range` header; a browser cuts no pieces out of what a worker has kept by itself. */
export async function answerRange(whole: Response, rangeHeader: string | null): Promise<Response> {
  if (rangeHeader === null) return whole
  const bytes = await whole.blob()
  const range = readByteRange(rangeHeader, bytes.size)
  const headers = new Headers(whole.headers)
  // The kept bytes are those of the file itself, whatever they were packed in on the way.
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name)
  headers.set('Accept-Ranges', 'bytes')
  if (range === null) return new Response(bytes, { headers })
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.size}` } })
  }
  headers.set('Content-Range', `bytes ${range.start}-${range.end}/${bytes.size}`)
  headers.set('Content-Length', String(range.end - range.start + 1))
  return new Response(bytes.slice(range.start, range.end + 1, bytes.type), { status: 206, headers })
}
