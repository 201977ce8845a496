import { isPagePath } from '../requestedPath'

/**
 * What the worker does about a request:
 * - `page`: a page of the app, answered with the kept `index.html`;
 * - `app`: a built file, answered from what is kept;
 * - `index`: what says which package there is (`embedded.json`, `datapackage.json`): the server first, then what is kept;
 * - `data`: a file of a package;
 * - `pass`: nothing of ours, or nothing that may be kept.
 */
export type RequestKind = 'page' | 'app' | 'index' | 'data' | 'pass'

export interface AskedFor {
  readonly method: string
  readonly mode: string
  readonly url: URL
}

/**
 * @param scope the address the worker stands for, with a slash at the end
 * @param appPaths paths of the build's files below the scope, without a slash before them
 */
export function kindOfRequest(asked: AskedFor, scope: URL, appPaths: ReadonlySet<string>): RequestKind {
  const { method, mode, url } = asked
  if (method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return 'pass'
  const path = url.pathname.slice(scope.pathname.length)
  if (path === 'data/embedded.json' || /^data\/.+\/datapackage\.json$/.test(path)) return 'index'
  if (path.startsWith('data/')) return 'data'
  // Built files of an earlier build are asked for by pages that were opened with it.
  if (appPaths.has(path) || path.startsWith('assets/')) return 'app'
  return mode === 'navigate' && isPagePath(`/${path}`) ? 'page' : 'pass'
}
