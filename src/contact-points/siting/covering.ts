import type { Highs } from 'highs'
import { candidateCount, leastCosts, type SitingModel } from './model'
import { countOf, rowAt, transpose } from './rows'

/** What the solver found before it ended. */
export interface SolverFinding {
  /** Picks of the best choice found; `null` when it found none in time. */
  readonly picks: readonly number[] | null
  /** No choice costs less. */
  readonly bound: number
  /** Whether `picks` are proved best. */
  readonly isProved: boolean
}

export interface SolverWatch {
  readonly seconds: number
  /** Costs of the best choice so far and of the bound; the solver calls it now and then. */
  readonly onProgress: (cost: number, bound: number) => void
}

/** A picked candidate is 1 in the solver's answer, up to its tolerance. */
const PICKED = 0.5

/**
 * Solves a covering model exactly with HiGHS: choose x (0 or 1) for each candidate and z (0 to 1) for each item left out, so
 * that the sum of cost x z is least, z + sum of x over the candidates that serve the item is at least 1, and at most N
 * candidates are chosen (Church and ReVelle 1974). With x whole, z is whole by itself.
 * @param start picks to begin from
 * @throws HighsError when the solver refuses the model, which it never should
 */
export function solveCovering(
  highs: Highs,
  model: SitingModel,
  start: readonly number[],
  { seconds, onProgress }: SolverWatch,
): SolverFinding {
  return highs.withModel(modelData(highs, model), (solver) => {
    solver.options.set({
      // Its log tells how far it is; nothing is printed.
      output_flag: true,
      log_to_console: false,
      time_limit: seconds,
      mip_rel_gap: 0,
      mip_abs_gap: model.grain > 0 ? model.grain / 2 : 1e-6,
      random_seed: 0,
    })
    solver.setSolution({ colValue: columnsOf(model, start) })
    const { mipLogging } = highs.constants.callbackType
    const { modelStatus } = solver.run({
      [mipLogging]({ data }) {
        onProgress(data.mip_primal_bound ?? Infinity, data.mip_dual_bound ?? 0)
      },
    })
    const { feasible } = highs.constants.solutionStatus
    const isFound = solver.info.get('primal_solution_status') === feasible
    return {
      picks: isFound ? picksIn(solver.getSolution().colValue, candidateCount(model)) : null,
      bound: Number(solver.info.get('mip_dual_bound')),
      isProved: isFound && modelStatus === highs.constants.modelStatus.optimal,
    }
  })
}

/** A choice as the solver's columns. */
function columnsOf(model: SitingModel, picks: readonly number[]): Float64Array {
  const candidates = candidateCount(model)
  const values = new Float64Array(candidates + model.today.length)
  for (const pick of picks) values[pick] = 1
  leastCosts(model, picks).forEach((cost, item) => (values[candidates + item] = cost > 0 ? 1 : 0))
  return values
}

function picksIn(values: Float64Array, candidates: number): number[] {
  return Array.from(values.subarray(0, candidates)).flatMap((value, index) => (value > PICKED ? [index] : []))
}

/** Columns: candidates, then items left out. Rows: one for each item, then the number of picks. */
function modelData(highs: Highs, { today, serves, picks }: SitingModel) {
  const candidates = countOf(serves)
  const servedBy = transpose(serves, today.length)
  const indices: number[] = []
  const starts = [0]
  today.forEach((_, item) => {
    indices.push(...rowAt(servedBy, item), candidates + item)
    starts.push(indices.length)
  })
  for (let candidate = 0; candidate < candidates; candidate += 1) indices.push(candidate)
  starts.push(indices.length)
  const numCols = candidates + today.length
  const numRows = today.length + 1
  const { integer, continuous } = highs.constants.variableType
  const isCount = (row: number): boolean => row === today.length
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.minimize,
    colCost: Float64Array.from({ length: numCols }, (_, column) => today[column - candidates] ?? 0),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: Float64Array.from({ length: numRows }, (_, row) => (isCount(row) ? 0 : 1)),
    rowUpper: Float64Array.from({ length: numRows }, (_, row) => (isCount(row) ? picks : highs.infinity)),
    matrix: {
      format: 'csr' as const,
      numRows,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: new Float64Array(indices.length).fill(1),
    },
    integrality: Int32Array.from({ length: numCols }, (_, column) => (column < candidates ? integer : continuous)),
  }
}
