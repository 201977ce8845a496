const APP = 'peyk-app-'
const PACKAGE = 'peyk-package-'

export const appCacheName = (version: string): string => `${APP}${version}`
export const packageCacheName = (version: string): string => `${PACKAGE}${version}`

export const appCacheNames = (names: readonly string[]): string[] => names.filter((name) => name.startsWith(APP))
export const packageCacheNames = (names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith(PACKAGE))

/**
 * Which caches of one kind may go: all but the one in use and the one before it. A page that was opened before the change
 * still asks for files of the earlier one, e.g. on a projector that nobody reloads.
 * @param names oldest first, as `caches.keys()` gives them
 */
export function outdated(names: readonly string[], current: string): string[] {
  const before = names.filter((name) => name !== current).at(-1)
  return names.filter((name) => name !== current && name !== before)
}
