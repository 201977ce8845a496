import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listen, wantedPort } from './listen'
import { createStaticServer } from './server'

/** Serves what was built into `dist/` and prints the address. */
export async function serveBuilt(root: string): Promise<void> {
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'index.html'))) throw new Error('Nothing is built yet. Run: npm run build')
  const address = await listen(createStaticServer(dist), wantedPort(process.env['PORT']))
  console.log(`\nPeyk is running: ${address}\nPress Ctrl+C to stop it.\n`)
}

/** Ends the program with a plain sentence instead of a stack of calls. */
export function stopWithSentence(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
