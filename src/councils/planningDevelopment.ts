import { passagesUnnamed, premisesUnplated } from '@/addressing/indicators'
import { accessDistance } from '@/contact-points/access/accessFormulas'
import { peoplePerPoint } from '@/contact-points/indicators'
import { bestPlaces } from '@/contact-points/scenes'
import { outsourcedVolume } from '@/outsourcing/indicators'
import { countySpread } from '@/scenes/countySpread'
import { laggingCounties } from '@/scenes/laggingCounties'
import { laggingInBoth } from '@/scenes/laggingInBoth'
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
  {
    question: { key: 'councils.questions.accessDistance', facts: {} },
    scene: laggingCounties('access-distance', accessDistance),
  },
  {
    question: { key: 'councils.questions.bestPlaces', facts: {} },
    scene: bestPlaces,
  },
  {
    question: { key: 'councils.questions.platesPace', facts: {} },
    scene: wayToTarget('unplated-premises', premisesUnplated),
  },
  {
    question: { key: 'councils.questions.bothGaps', facts: {} },
    scene: laggingInBoth('access-and-names', accessDistance, passagesUnnamed),
  },
]
