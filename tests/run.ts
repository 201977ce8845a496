import { STEPS } from './runner/steps'
import type { Step, StepResult } from './runner/step'

/**
 * `npm test`: every step, in order; a failed one does not hide the later ones. `npm test -- unit lint` runs only these,
 * with what they need. The last line is `N passed, N failed`, with what was skipped, if anything was; the exit
 * code follows it.
 */
const MOST_LINES_SHOWN = 200

function chosenSteps(names: readonly string[]): readonly Step[] {
  if (names.length === 0) return STEPS
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0) {
    throw new Error(`No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}`)
  }
  const needed = STEPS.filter(({ name }) => names.includes(name)).flatMap(({ needs = [] }) => needs)
  return STEPS.filter(({ name }) => names.includes(name) || needed.includes(name))
}

async function runStep(step: Step, failed: ReadonlySet<string>): Promise<StepResult> {
  const missing = (step.needs ?? []).filter((name) => failed.has(name))
  if (missing.length > 0) return { passed: 0, failed: 1, output: `Not run, because this failed: ${missing.join(', ')}` }
  try {
    return await step.run()
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function print(step: Step, result: StepResult, seconds: number): void {
  const verdict = result.failed > 0 ? 'FAILED' : 'ok'
  const { passed, failed, skipped = 0 } = result
  const counts = [`${passed} passed`, ...(failed > 0 ? [`${failed} failed`] : []), ...inWords(skipped)].join(', ')
  console.log(`${verdict.padEnd(7)}${step.name.padEnd(13)}${seconds.toFixed(1).padStart(7)} s  ${counts}`)
  if (result.failed === 0 && step.showAlways !== true) return
  const lines = result.output.split('\n')
  const cut = lines.length - MOST_LINES_SHOWN
  if (cut > 0) console.log(`    (${cut} lines before this)`)
  console.log(
    lines
      .slice(-MOST_LINES_SHOWN)
      .map((line) => `    ${line}`)
      .join('\n'),
  )
}

const inWords = (skipped: number): string[] => (skipped > 0 ? [`${skipped} skipped`] : [])

async function runAll(steps: readonly Step[]): Promise<void> {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failed = new Set<string>()
  for (const step of steps) {
    const started = performance.now()
    const result = await runStep(step, failed)
    print(step, result, (performance.now() - started) / 1000)
    total.passed += result.passed
    total.failed += result.failed
    total.skipped += result.skipped ?? 0
    if (result.failed > 0) failed.add(step.name)
  }
  console.log([`${total.passed} passed`, `${total.failed} failed`, ...inWords(total.skipped)].join(', '))
  process.exitCode = total.failed > 0 ? 1 : 0
}

try {
  await runAll(chosenSteps(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
