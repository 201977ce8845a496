import type { Server } from 'node:http'

const DEFAULT_PORT = 4173
/** Nobody but this machine reaches it. */
export const LOCAL_HOST = '127.0.0.1'

/** The port asked for with `PORT`, else 4173. Throws a sentence for the person at the terminal when it is no port. */
export function wantedPort(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT must be a whole number up to 65535; it is "${value}".`)
}

/**
 * Opens the server, on this machine only where nothing else is said.
 * @returns the address to type into a browser. Throws a sentence for the person at the terminal when the port is busy.
 */
export function listen(server: Server, port: number, host = LOCAL_HOST): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(error, port))))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(`http://${host}:${typeof address === 'object' && address !== null ? address.port : port}`)
    })
  })
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Close it, or choose another one in PORT, e.g. PORT=${port + 1}.`
  }
  if (error.code === 'EACCES')
    return `Port ${port} is not allowed for this user. Choose one above 1023, e.g. PORT=4173.`
  return `The server could not be opened on port ${port}: ${error.message}`
}
