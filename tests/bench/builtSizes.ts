import { runCommand } from '../runner/command'
import type { Finding } from './finding'

/** `     93.7     130.0  first-view JavaScript, gzip`, as tests/size/budgets.ts prints it. */
const LINE = /^\s*([\d.]+)\s+([\d.]+)\s\s(.+)$/

/** The sizes that `npm test` checks, taken from that very check. */
export async function measureSizes(dist: string): Promise<Finding[]> {
  const { output } = await runCommand('tsx', ['tests/size/budgets.ts', dist])
  const findings = output.split('\n').flatMap((line): Finding[] => {
    const [, size, limit, what] = LINE.exec(line) ?? []
    if (size === undefined || limit === undefined || what === undefined) return []
    return [{ what, unit: 'KB', reach: Number(limit), median: Number(size), p95: null, runs: 1 }]
  })
  if (findings.length === 0) throw new Error(output)
  return findings
}
