import { transparency } from '@/contact-points/transparency'
import { besidePoints, handedOver, servicesLive, visitsSpared } from '@/outsourcing/scenes'
import { countySpread } from '@/scenes/countySpread'
import type { Agenda } from './agenda'

/** Which agencies have not handed over? The council decides hand-over dates. */
export const managementDevelopment: Agenda = [
  {
    question: { key: 'councils.questions.handedOver', facts: {} },
    scene: handedOver,
  },
  {
    question: { key: 'councils.questions.besidePoints', facts: {} },
    scene: besidePoints,
  },
  {
    question: { key: 'councils.questions.servicesLive', facts: {} },
    scene: servicesLive,
  },
  {
    question: { key: 'councils.questions.visitsSpared', facts: {} },
    scene: visitsSpared,
  },
  {
    question: { key: 'councils.questions.published', facts: {} },
    scene: countySpread('published', transparency),
  },
]
