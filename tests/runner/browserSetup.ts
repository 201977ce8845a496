import { findChromium } from '../e2e/chromium'
import { runCommand, type CommandResult } from './command'
import type { StepResult } from './step'

/**
 * Makes sure that a browser is there: one of the machine, else Debian's package where apt and root are at hand, else
 * Playwright's own. No check by itself: it counts only when no browser could be had.
 */
export async function setUpBrowser(): Promise<StepResult> {
  const found = findChromium()
  if (found !== null) return ready(found)
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    return { passed: 0, failed: 1, output: `CHROMIUM_PATH names ${named}, which does not start.` }
  }
  const tries: CommandResult[] = []
  for (const install of [installWithApt, installWithPlaywright]) {
    tries.push(await install())
    const installed = findChromium()
    if (installed !== null) return ready(installed)
  }
  const output = [
    ...tries.map((attempt) => attempt.output),
    'No Chromium could be installed. Install one and name it: CHROMIUM_PATH=/path/to/chromium npm test',
  ]
  return { passed: 0, failed: 1, output: output.join('\n') }
}

function ready(path: string): StepResult {
  process.env['CHROMIUM_PATH'] = path
  return { passed: 0, failed: 0, output: path }
}

async function installWithApt(): Promise<CommandResult> {
  if (process.getuid?.() !== 0) return { ok: false, output: 'Not root: Debian’s chromium was not tried.' }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await runCommand('apt-get', ['update'], quiet)
  if (!update.ok) return update
  return runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
}

const installWithPlaywright = (): Promise<CommandResult> => runCommand('playwright', ['install', 'chromium'])
