/** The formulas of this subject that the first view does without: they replay events and measure distances. */
export { outsourcingDepth, outsourcingDepthFormula } from './stages/depth'
export { parallelCounters, parallelCountersFormula } from './parallel/parallelIndicator'
