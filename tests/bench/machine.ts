import { cpus, loadavg } from 'node:os'

/** What the figures were taken on: without it they say little. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly node: string
  readonly browser: string
  /** Programs that wanted a core in the last minute; well above `cores`, the figures are those of a busy machine. */
  readonly loadBefore: number
}

export function describeMachine(browser: string): Machine {
  const cores = cpus()
  return {
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    node: process.versions.node,
    browser,
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)),
  }
}
