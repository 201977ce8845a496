import { countySpread } from '@/scenes/countySpread'
import { cooperationSteps } from './cooperationSteps'

export { stepsInTurn } from './stepsScene'

/** How far apart the counties' municipalities and dehyaris are in the steps of the cooperation plan. */
export const stepsOwed = countySpread('cooperation-steps', cooperationSteps)
