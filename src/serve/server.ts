import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { readByteRange } from './byteRange'
import { acceptsGzip, createCompressedCopies, type CompressedCopies } from './compressedCopies'
import { isOptionalFile, requestedPath } from './requestedPath'
import { securityHeaders } from './securityHeaders'
import { findStaticFile, type StaticFile } from './staticFile'

/** A server for a built app: files of `root`, `index.html` for its pages, under the strict security policy. */
export function createStaticServer(root: string): Server {
  const copies = createCompressedCopies()
  return createServer((request, response) => {
    answer(root, copies, request, response).catch((error: unknown) => {
      if (!response.headersSent) refuse(response, 500, 'The file could not be read')
      else response.destroy(error instanceof Error ? error : undefined)
    })
  })
}

async function answer(
  root: string,
  copies: CompressedCopies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = requestedPath(request.url ?? '/')
  setHeaders(response, securityHeaders(path ?? '/'))
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'Only reading is possible here')
  }
  if (path === null) return refuse(response, 400, 'This address is not valid')
  const file = await findStaticFile(root, path)
  if (file === null && isOptionalFile(path)) return void response.writeHead(204, { 'Cache-Control': 'no-cache' }).end()
  if (file === null) return refuse(response, 404, 'Not found')
  await send(file, copies, request, response)
}

async function send(
  file: StaticFile,
  copies: CompressedCopies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const rangeHeader = request.method === 'GET' ? request.headers.range : undefined
  const compressible = copies.mayCompress(file)
  // A range counts bytes of the file itself, so a request for one is never compressed.
  const compressed = compressible && rangeHeader === undefined && acceptsGzip(request.headers['accept-encoding'])
  const etag = compressed ? `"${file.tag}-gzip"` : `"${file.tag}"`
  setHeaders(response, {
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    'Accept-Ranges': 'bytes',
    ETag: etag,
    ...(compressible ? { Vary: 'Accept-Encoding' } : {}),
  })
  if (matchesTag(request.headers['if-none-match'], etag)) return void response.writeHead(304).end()
  if (compressed) return sendBytes(await copies.bytesOf(file), request, response)
  const rangeStillHolds = request.headers['if-range'] === undefined || request.headers['if-range'] === etag
  await sendFile(file, rangeStillHolds ? rangeHeader : undefined, request, response)
}

function sendBytes(bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

async function sendFile(
  file: StaticFile,
  rangeHeader: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const range = readByteRange(rangeHeader, file.size)
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${file.size}`)
    return refuse(response, 416, 'The file has no such part')
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 }
  response.setHeader('Content-Length', end - start + 1)
  if (range !== null) response.setHeader('Content-Range', `bytes ${start}-${end}/${file.size}`)
  response.writeHead(range === null ? 200 : 206)
  if (request.method === 'HEAD' || file.size === 0) return void response.end()
  await pipeline(createReadStream(file.diskPath, { start, end }), response)
}

/** An `If-None-Match` header against a tag: a list, `*`, and weak tags are allowed. */
function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === etag)
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  setHeaders(response, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.removeHeader('ETag')
  response.writeHead(status).end(`${sentence}\n`)
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
