import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../runner/command'
import { timed, type Finding } from './finding'

const PROCESS = fileURLToPath(new URL('accessProcess.ts', import.meta.url))

interface Measured {
  /** In ms: the first, with cold code, then the others. */
  readonly runs: readonly [number, ...number[]]
  /** The most memory the process ever held, made-up network and Node itself included. */
  readonly peakMb: number
}

/**
 * Reach for every distance, county and service with the floating catchment, as the worker computes it: in a process of its own,
 * so that its memory can be told. One province, then all 31 in one go.
 */
export function measureAccessBench(): Finding[] {
  const [province, nation] = [measured(1, 15), measured(31, 3)]
  return [
    timed('access, 1,000 points × 3,000 settlements × 45 services, first', null, province.runs.slice(0, 1)),
    timed('access, 1,000 points × 3,000 settlements × 45 services', 150, province.runs.slice(1)),
    timed('access, 31,000 points × 90,000 settlements × 45 services', 5000, nation.runs),
    {
      what: 'access of 31 provinces, most memory of the process',
      unit: 'MB',
      reach: 300,
      median: nation.peakMb,
      p95: null,
      runs: 1,
    },
  ]
}

function measured(provinces: number, runs: number): Measured {
  const said = execFileSync(process.execPath, ['--import', 'tsx', PROCESS, String(provinces), String(runs)], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return JSON.parse(said) as Measured
}
