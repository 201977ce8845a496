import { passagesUnnamed, premisesUnplated } from '@/addressing/indicators'
import { namingUnlocks } from '@/addressing/scenes'
import { passagesUnsigned } from '@/addressing/unsigned'
import { countySpread } from '@/scenes/countySpread'
import { laggingCounties } from '@/scenes/laggingCounties'
import { wayToTarget } from '@/scenes/wayToTarget'
import type { Agenda } from './agenda'

/** Which passages slow ambulances and delivery? The council decides a naming and a signing batch per municipality. */
export const traffic: Agenda = [
  {
    question: { key: 'councils.questions.slowPassages', facts: {} },
    scene: laggingCounties('unnamed-passages', passagesUnnamed),
  },
  {
    question: { key: 'councils.questions.missingPlates', facts: {} },
    scene: countySpread('unplated-premises', premisesUnplated),
  },
  {
    question: { key: 'councils.questions.signBacklog', facts: {} },
    scene: laggingCounties('unsigned-passages', passagesUnsigned),
  },
  {
    question: { key: 'councils.questions.namingUnlocks', facts: {} },
    scene: namingUnlocks,
  },
  {
    question: { key: 'councils.questions.namingPace', facts: {} },
    scene: wayToTarget('naming-pace', passagesUnnamed),
  },
]
