import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { listen, LOCAL_HOST, wantedPort } from './listen'
import { createStaticServer } from './server'

/** Serves what was built into `dist/` and prints the address. */
export async function serveBuilt(root: string): Promise<void> {
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'index.html'))) throw new Error('Nothing is built yet. Run: npm run build')
  await serveFolder(dist)
}

/**
 * Serves a built app on this machine; with `HOST=0.0.0.0` to the office's network too, which nobody should do unawares.
 * Prints where it is found.
 */
export async function serveFolder(folder: string): Promise<void> {
  const host = process.env['HOST'] || LOCAL_HOST
  const address = await listen(createStaticServer(folder), wantedPort(process.env['PORT']), host)
  const found = host === '0.0.0.0' ? networkAddresses().map((own) => address.replace(host, own)) : [address]
  console.log(`\nPeyk is running: ${found.join('  ')}\nPress Ctrl+C to stop it.\n`)
}

const networkAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((own) => own ?? [])
    .filter(({ family }) => family === 'IPv4')
    .map(({ address }) => address)

/** Ends the program with a plain sentence instead of a stack of calls. */
export function stopWithSentence(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
