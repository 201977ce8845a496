import loadHighs, { type Highs } from 'highs'
import wasmUrl from 'highs/runtime?url'
import { solveCover, type SearchTools } from './cover'
import { solveMedian } from './median'
import type { SitingNews, SitingOrder } from './messages'
import { faultsOf } from './problem'

/**
 * The siting worker. Its own file is the only one that the security policy lets run WebAssembly
 * (src/serve/securityHeaders.ts), so the solver is loaded here and nowhere else, and only when there is something left for it
 * to decide.
 */
const tell = (news: SitingNews): void => globalThis.postMessage(news)

let loading: Promise<Highs | null> | null = null

/** `null` where WebAssembly is forbidden or too old; a search then ends with the best it has. */
function loadSolver(): Promise<Highs | null> {
  loading ??= loadHighs({ locateFile: () => wasmUrl }).catch(() => null)
  return loading
}

async function solve({ problem, limitSeconds }: SitingOrder): Promise<SitingNews> {
  const faults = faultsOf(problem)
  if (faults.length > 0) return { kind: 'refused', faults }
  const began = performance.now()
  const tools: SearchTools = {
    limitSeconds,
    loadSolver,
    elapsed: () => (performance.now() - began) / 1000,
    onProgress: (progress) => tell({ kind: 'progress', progress }),
  }
  const answer = problem.mode === 'cover' ? await solveCover(problem, tools) : solveMedian(problem, tools)
  return { kind: 'solved', answer }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<SitingOrder>) => {
  solve(data).then(tell, (error: unknown) =>
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})
