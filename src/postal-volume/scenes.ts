import { countySpread } from '@/scenes/countySpread'
import { itemsPerHead } from './indicators'

export { itemsByKind } from './kindsScene'

/** How far apart the counties are in what they send and receive. */
export const itemsByCounty = countySpread('items-per-head', itemsPerHead)
