import { transparency } from '@/contact-points/transparency'
import { outsourcedVolume } from '@/outsourcing/indicators'
import { countySpread } from '@/scenes/countySpread'
import { laggingCounties } from '@/scenes/laggingCounties'
import type { Agenda } from './agenda'

/** Which agencies have not handed over? The council decides hand-over dates. */
export const managementDevelopment: Agenda = [
  {
    question: { key: 'councils.questions.handedOver', facts: {} },
    scene: laggingCounties('handed-over', outsourcedVolume),
  },
  {
    question: { key: 'councils.questions.published', facts: {} },
    scene: countySpread('published', transparency),
  },
]
