import { KEPT_PARAMETER } from '@/offline/protocol'
import type { createAppCache } from './appCache'
import type { PackageShelf } from './packageShelf'
import { answerRange } from './rangeAnswer'
import type { RequestKind } from './requestKind'

export interface Kept {
  readonly app: ReturnType<typeof createAppCache>
  readonly shelf: PackageShelf
}

/** How long a silent server is waited for where an answer is kept: a person before a council waits no longer. */
const PATIENCE_MS = 4000

/** The answer to a request of the app, from what is kept and from the server. */
export function answer(kind: Exclude<RequestKind, 'pass'>, request: Request, kept: Kept): Promise<Response> {
  switch (kind) {
    case 'page':
      return keptOrFetched(request, kept.app.page())
    case 'app':
      return keptOrFetched(request, kept.app.file(request.url))
    case 'index':
      return indexFile(request, kept)
    case 'data':
      return dataFile(request, kept)
  }
}

async function keptOrFetched(request: Request, looked: Promise<Response | undefined>): Promise<Response> {
  const found = await looked
  return found ? answerRange(found, request.headers.get('Range')) : fetch(request)
}

/** The server first, unless a page asks for what is kept because it could not use what the server has. */
async function indexFile(request: Request, { shelf }: Kept): Promise<Response> {
  const back = new URL(request.url).searchParams.get(KEPT_PARAMETER)
  if (back === null) return freshOrKept(request, () => shelf.index(request.url))
  return (await shelf.keptIndex(request.url, Number(back))) ?? new Response(null, { status: 404 })
}

async function dataFile(request: Request, { shelf }: Kept): Promise<Response> {
  // The fingerprint says which file is meant; without one only the server knows whether it has changed.
  if (new URL(request.url).searchParams.has('sha256')) {
    return keptOrFetched(request, shelf.fingerprinted(request.url))
  }
  const response = await freshOrKept(request, () => shelf.plain(request.url))
  return [204, 206].includes(response.status) || !response.ok
    ? response
    : answerRange(response, request.headers.get('Range'))
}

/** The server's answer; what is kept, when there is any, where the server is away, silent or broken. */
async function freshOrKept(request: Request, look: () => Promise<Response | undefined>): Promise<Response> {
  const found = await look()
  if (!found) return fetch(request)
  const asked = fetch(request).catch(() => null)
  const response = await Promise.race([asked, patience()])
  return response === null || response.status >= 500 ? found : response
}

const patience = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
