import type { Found } from '@/places/spatialIndex'
import type { AccessData, AccessQuery } from './accessData'
import { networkAt } from './networkAt'
import { measureAccess, type AccessResult } from './measureAccess'
import { nearestGiver, pointsNear, type NearestQuery, type NearQuery } from './nearestPoint'

/** What can be asked of the worker, and what it answers. `load` comes first. */
export interface AccessCalls {
  load: { ask: AccessData; answer: null }
  measure: { ask: AccessQuery; answer: AccessResult }
  nearest: { ask: NearestQuery; answer: Found | null }
  near: { ask: NearQuery; answer: readonly Found[] }
}

export type AccessCall = keyof AccessCalls
export type AccessRequest = {
  [C in AccessCall]: { readonly id: number; readonly call: C; readonly ask: AccessCalls[C]['ask'] }
}[AccessCall]

export type AccessReply =
  | { readonly id: number; readonly answer: AccessCalls[AccessCall]['answer'] }
  | { readonly id: number; readonly problem: string }

/** Answers requests one after the other, keeping the data that was loaded. The worker's whole wit, testable without one. */
export function answerAccess(): (request: AccessRequest) => AccessReply {
  let data: AccessData | null = null
  const loaded = (): AccessData => {
    if (!data) throw new Error('access was asked before its data was loaded')
    return data
  }
  const answer = (request: AccessRequest): AccessCalls[AccessCall]['answer'] => {
    switch (request.call) {
      case 'load':
        data = request.ask
        return null
      case 'measure':
        return measureAccess(loaded(), request.ask)
      case 'nearest':
        return nearestGiver(loaded(), networkAt(loaded(), request.ask), request.ask)
      case 'near':
        return pointsNear(networkAt(loaded(), request.ask), request.ask)
    }
  }
  return (request) => {
    try {
      return { id: request.id, answer: answer(request) }
    } catch (error) {
      return { id: request.id, problem: error instanceof Error ? error.message : String(error) }
    }
  }
}
