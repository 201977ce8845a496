import { extname } from 'node:path'

const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

const OTHER_TYPES: Readonly<Record<string, string>> = {
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.pmtiles': 'application/vnd.pmtiles',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
}

export interface MediaType {
  readonly type: string
  /** Text gains from compression; the other kinds are compressed already, or read by ranges. */
  readonly compressible: boolean
}

/** The media type of a file by its extension; an unknown one is plain bytes, which a browser will not run. */
export function mediaTypeOf(path: string): MediaType {
  const extension = extname(path).toLowerCase()
  const text = TEXT_TYPES[extension]
  if (text !== undefined) return { type: text, compressible: true }
  const other = OTHER_TYPES[extension] ?? 'application/octet-stream'
  return { type: other, compressible: extension === '.wasm' }
}
