import { request, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it came, packed or not. */
  readonly sent: Buffer
  readonly body: Buffer
}

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: string
}

/** Asks a server on this machine under the name of an office's network, as a browser there would. */
export function askAs(host: string, port: number) {
  return (path: string, { headers = {}, method = 'GET' }: Asking = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, headers: { Host: `${host}:${port}`, ...headers } }
      const call = request(options, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const sent = Buffer.concat(parts)
          const packed = response.headers['content-encoding'] === 'gzip' && sent.length > 0
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            sent,
            body: packed ? gunzipSync(sent) : sent,
          })
        })
      })
      call.on('error', reject).end()
    })
}
