import { passagesUnnamed } from '@/addressing/indicators'
import { peoplePerPoint } from '@/contact-points/indicators'
import { outsourcedVolume } from '@/outsourcing/indicators'
import { countySpread } from '@/scenes/countySpread'
import { laggingCounties } from '@/scenes/laggingCounties'
import { wayToTarget } from '@/scenes/wayToTarget'
import type { Agenda } from './agenda'

/** Which counties lag, and what closes the gap soonest? The council decides targets, owners and deadlines. */
export const planningDevelopment: Agenda = [
  {
    question: { key: 'councils.questions.unnamedPassages', facts: {} },
    scene: laggingCounties('unnamed-passages', passagesUnnamed),
  },
  {
    question: { key: 'councils.questions.peoplePerPoint', facts: {} },
    scene: countySpread('people-per-point', peoplePerPoint),
  },
  {
    question: { key: 'councils.questions.outsourcedVolume', facts: {} },
    scene: wayToTarget('outsourced-volume', outsourcedVolume),
  },
]
