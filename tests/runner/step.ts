export interface StepResult {
  readonly passed: number
  readonly failed: number
  /** Checks that this machine has not the means for; the step's output says which. */
  readonly skipped?: number
  /** What the step printed; shown when it failed, or when `showAlways`. */
  readonly output: string
}

export interface Step {
  readonly name: string
  /** Steps without which this one cannot run: when one of them failed, this one counts as failed too. */
  readonly needs?: readonly string[]
  readonly showAlways?: true
  readonly run: () => Promise<StepResult>
}

/** A step that is one check: it passed or it did not. */
export const oneCheck = ({ ok, output }: { ok: boolean; output: string }): StepResult => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  output,
})
