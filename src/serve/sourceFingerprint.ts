import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** All that the built app is made of. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

/**
 * One text that changes when any source of the build changes: path, size and time of every file, hashed. A file that was
 * added or taken away changes it too.
 */
export async function sourceFingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const line of await describe(join(root, source), source)) hash.update(`${line}\n`)
  }
  return hash.digest('hex')
}

async function describe(diskPath: string, name: string): Promise<string[]> {
  const facts = await stat(diskPath).catch(() => null)
  if (facts === null) return []
  if (!facts.isDirectory()) return [`${name} ${facts.size} ${facts.mtimeMs}`]
  const entries = (await readdir(diskPath)).sort()
  const lines = await Promise.all(entries.map((entry) => describe(join(diskPath, entry), `${name}/${entry}`)))
  return lines.flat()
}
