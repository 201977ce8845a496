import { gnafComplete } from '@/addressing/gnaf'
import { serviceAccess } from '@/contact-points/access/accessFormulas'
import { ruralOffices } from '@/contact-points/scenes'
import { transparency } from '@/contact-points/transparency'
import { stepsInTurn } from '@/municipalities/scenes'
import { itemsByCounty, itemsByKind } from '@/postal-volume/scenes'
import { laggingCounties } from '@/scenes/laggingCounties'
import { wayToTarget } from '@/scenes/wayToTarget'
import type { Agenda } from './agenda'

/** Who uses the network, and where can people trade and be served online? It decides the order of connection and rural hubs. */
export const digitalEconomy: Agenda = [
  {
    question: { key: 'councils.questions.parcels', facts: {} },
    scene: itemsByCounty,
  },
  {
    question: { key: 'councils.questions.itemsByKind', facts: {} },
    scene: itemsByKind,
  },
  {
    question: { key: 'councils.questions.servicesWithoutTravel', facts: {} },
    scene: laggingCounties('service-access', serviceAccess),
  },
  {
    question: { key: 'councils.questions.ruralHubs', facts: {} },
    scene: ruralOffices,
  },
  {
    question: { key: 'councils.questions.addressBase', facts: {} },
    scene: wayToTarget('complete-addresses', gnafComplete),
  },
  {
    question: { key: 'councils.questions.stepsInTurn', facts: {} },
    scene: stepsInTurn,
  },
  {
    question: { key: 'councils.questions.published', facts: {} },
    scene: laggingCounties('published', transparency),
  },
]
