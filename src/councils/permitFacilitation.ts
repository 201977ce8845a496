import { premisesUnplated } from '@/addressing/indicators'
import { serviceAccess } from '@/contact-points/access/accessFormulas'
import { stepsOwed } from '@/municipalities/scenes'
import { servicesOnTheWay, visitsSpared } from '@/outsourcing/scenes'
import { countySpread } from '@/scenes/countySpread'
import { laggingCounties } from '@/scenes/laggingCounties'
import type { Agenda } from './agenda'

/** Which permits wait on a visit or an address? The working group moves a step to contact points. */
export const permitFacilitation: Agenda = [
  {
    question: { key: 'councils.questions.servicesNear', facts: {} },
    scene: laggingCounties('service-access', serviceAccess),
  },
  {
    question: { key: 'councils.questions.stepsAtPoints', facts: {} },
    scene: servicesOnTheWay,
  },
  {
    question: { key: 'councils.questions.applicantsAddresses', facts: {} },
    scene: countySpread('unplated-premises', premisesUnplated),
  },
  {
    question: { key: 'councils.questions.visitsSpared', facts: {} },
    scene: visitsSpared,
  },
  {
    question: { key: 'councils.questions.cooperation', facts: {} },
    scene: stepsOwed,
  },
]
