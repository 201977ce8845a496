/**
 * What a package consists of, as one text: its version and the fingerprints of its files. The page and the worker tell by
 * it whether they mean the same package.
 * @param hashes sha-256 in hex, in any order
 */
export function contentsOf(version: string, hashes: readonly string[]): string {
  return [version, ...[...hashes].sort()].join(' ')
}
