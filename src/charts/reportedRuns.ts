/** A figure and its place in its series. */
export interface Figure {
  readonly index: number
  readonly value: number
}

/** The figures of a series in unbroken runs; what was not reported (`null`) parts them. */
export function reportedRuns(values: readonly (number | null)[]): Figure[][] {
  const runs: Figure[][] = []
  let run: Figure[] = []
  values.forEach((value, index) => {
    if (value === null) {
      run = []
      return
    }
    if (run.length === 0) runs.push(run)
    run.push({ index, value })
  })
  return runs
}
