import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Files that git keeps or would keep, with their sizes in bytes; none outside a git checkout, e.g. in an unpacked zip. */
export function trackedFiles(root: string): { path: string; size: number }[] {
  return listFiles(root).flatMap((path) => {
    const facts = statSync(join(root, path), { throwIfNoEntry: false })
    return facts === undefined ? [] : [{ path, size: facts.size }]
  })
}

function listFiles(root: string): string[] {
  try {
    const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
    return execFileSync('git', options, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\0')
      .filter((path) => path !== '')
  } catch {
    return []
  }
}
