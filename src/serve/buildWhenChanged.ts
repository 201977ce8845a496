import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { sourceFingerprint } from './sourceFingerprint'

/** Builds the app into `dist/` unless what lies there was built from the very same sources. */
export async function buildWhenChanged(root: string): Promise<void> {
  const stamp = join(root, '.cache/built-from.txt')
  const wanted = await sourceFingerprint(root)
  const current = await Promise.all([readText(stamp), readText(join(root, 'dist/index.html'))])
  if (current[0] === wanted && current[1] !== null) return
  console.log('Building the app…')
  // A build that fails half-way must not pass for a finished one at the next start.
  await rm(stamp, { force: true })
  await build({ root, logLevel: 'warn' })
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, wanted)
}

const readText = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)
