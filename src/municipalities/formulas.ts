export { cooperationSteps, cooperationStepsFormula } from './cooperationSteps'
