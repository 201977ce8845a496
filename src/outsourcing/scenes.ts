import { countySpread } from '@/scenes/countySpread'
import { laggingCounties } from '@/scenes/laggingCounties'
import { wayToTarget } from '@/scenes/wayToTarget'
import { outsourcedVolume } from './indicators'
import { parallelCounters } from './parallel/parallelIndicator'
import { outsourcingDepth } from './stages/depth'

/** Which counties hold back what agencies have agreed to hand over. */
export const servicesLive = laggingCounties('services-live', outsourcingDepth)

/** Whether what is agreed comes to the contact points in time. */
export const servicesOnTheWay = wayToTarget('services-on-the-way', outsourcingDepth)

/** Which counties' agencies still serve people themselves. */
export const handedOver = laggingCounties('handed-over', outsourcedVolume)

/** How many counters run beside a contact point that gives the same, county by county. */
export const besidePoints = countySpread('parallel-counters', parallelCounters)

export { visitsSpared } from './visits/visitsScene'
