import loadHighs from 'highs'
import { solveCover } from '@/contact-points/siting/cover'
import { solveMedian } from '@/contact-points/siting/median'
import type { SitingProblem } from '@/contact-points/siting/problem'
import { AS_TODAY } from '@/contact-points/siting/scenario'
import { createWhatIf } from '@/contact-points/siting/whatIf'
import { randomProblem } from '../fixtures/sitingProblems'
import { timed, type Finding } from './finding'

const LIMIT_SECONDS = 30
const SIZE = { settlements: 3000, candidates: 500, count: 5 }

/**
 * Three provinces of 3,000 settlements: one with a network as dense as Gilan's, one with a thin one, and one where nothing
 * stands, which is the hardest since everything is still to be decided.
 */
const COVERS: readonly (readonly [what: string, parts: { sites: number; reachKm: number; count?: number }])[] = [
  ['1,000 points stand, 5 km', { sites: 1000, reachKm: 5 }],
  ['100 points stand, 5 km', { sites: 100, reachKm: 5 }],
  ['nothing stands, 10 km', { sites: 0, reachKm: 10 }],
  ['nothing stands, 20 km', { sites: 0, reachKm: 20 }],
  ['nothing stands, 20 km, N = 10', { sites: 0, reachKm: 20, count: 10 }],
]

/** Siting for N = 5 of 500 candidates over 3,000 settlements; a search that is not proved counts as its whole time limit. */
export async function measureSiting(): Promise<Finding[]> {
  const highs = await loadHighs()
  const findings: Finding[] = []
  for (const [what, { count = SIZE.count, ...parts }] of COVERS) {
    const times: number[] = []
    for (let run = 0; run < 5; run += 1) {
      const problem = randomProblem(`bench ${run}`, { ...SIZE, ...parts, count })
      const answer = await solveCover(problem, { ...tools(), loadSolver: () => Promise.resolve(highs) })
      times.push((answer.ending === 'proved' ? answer.seconds : LIMIT_SECONDS) * 1000)
    }
    findings.push(timed(`exact siting, proved: ${what}`, count === SIZE.count ? 10_000 : null, times))
  }
  return [...findings, ...measureMedian(), measureWhatIf()]
}

function measureMedian(): Finding[] {
  return [1000, 0].map((sites) => {
    const times = Array.from({ length: 3 }, (_, run) => {
      const problem = randomProblem(`bench ${run}`, { ...SIZE, sites, reachKm: 5, mode: 'median' })
      return solveMedian(problem, tools()).seconds * 1000
    })
    return timed(`p-median with its bound: ${sites} points stand`, null, times)
  })
}

/** One point of 1,000 dragged over the map: what has to be done between two frames. */
function measureWhatIf(): Finding {
  const problem: SitingProblem = randomProblem('bench 0', { ...SIZE, sites: 1000, reachKm: 5 })
  const points = problem.sites.map(({ lon, lat }, index) => ({ id: `p${index}`, lon, lat }))
  const compare = createWhatIf(problem.settlements, points, problem.distance, problem.reachKm)
  const times = points.slice(0, 200).map((point) => {
    const start = performance.now()
    compare({ ...AS_TODAY, moved: [{ point: point.id, lon: point.lon + 0.05, lat: point.lat }] })
    return performance.now() - start
  })
  return timed('what-if: one of 1,000 points moved', 16, times)
}

function tools() {
  const began = performance.now()
  return { limitSeconds: LIMIT_SECONDS, elapsed: () => (performance.now() - began) / 1000, onProgress: () => undefined }
}
