import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT, type CommandResult } from './command'
import type { StepResult } from './step'

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  /** A file that could not be loaded is failed and holds no tests. */
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
}

export const reportPath = (name: string): string => join(ROOT, 'test-results', `${name}.json`)

/** An old report must not stand for a run that wrote none. */
export const forgetReport = (name: string): Promise<void> => rm(reportPath(name), { force: true })

export async function vitestResult(name: string, command: CommandResult): Promise<StepResult> {
  const report = await readReport<VitestReport>(name)
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = (report?.numFailedTests ?? 0) + brokenFiles
  return { ...counted(command, report?.numPassedTests ?? 0, failed), skipped: report?.numPendingTests ?? 0 }
}

export async function playwrightResult(name: string, command: CommandResult): Promise<StepResult> {
  const report = await readReport<PlaywrightReport>(name)
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  return counted(command, expected, unexpected + flaky + (report?.errors.length ?? 0))
}

/** A run that ended badly, or in which nothing ran, is never counted as clean. */
function counted({ ok, output }: CommandResult, passed: number, failed: number): StepResult {
  if (ok && passed + failed === 0) return { passed, failed: 1, output: `${output}\nNo test ran.` }
  return { passed, failed: ok ? failed : Math.max(1, failed), output }
}

async function readReport<T>(name: string): Promise<T | null> {
  const text = await readFile(reportPath(name), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as T)
}
