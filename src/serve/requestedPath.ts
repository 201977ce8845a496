/** Below these an address names a file and nothing else: a missing one is an error. `/data` itself is a page. */
const FILE_FOLDERS = ['/data/', '/assets/']

/**
 * The path of a request, decoded and checked, e.g. `/data/gilan/places.csv`.
 * @returns `null` for an address that must not reach the disk: bad escapes, null bytes, backslashes, `..` steps, and
 *   hidden files such as the build's own `.vite/`.
 */
export function requestedPath(url: string): string | null {
  const [raw = ''] = url.split(/[?#]/, 1)
  let path: string
  try {
    path = decodeURIComponent(raw)
  } catch {
    return null
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return null
  if (path.split('/').some((segment) => segment.startsWith('.'))) return null
  return path
}

/**
 * Whether a path names a page of the app, which `index.html` answers, when no file of that name is there. The worker in
 * the browser goes by the same rule.
 */
export function isPagePath(path: string): boolean {
  return !/\.[^/]*$/.test(path) && !FILE_FOLDERS.some((folder) => path.startsWith(folder))
}

/**
 * Whether a path names a file that a package may do without and that the app asks for to find out: where it is not there, the answer
 * is "nothing here" (204) and no error, which a browser would note as one.
 */
export const isOptionalFile = (path: string): boolean => /^\/data\/.+\/basemap\.pmtiles$/.test(path)

/** Built files carry a hash of their content in the name and never change; everything else is asked for again. */
export function cacheControlOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
