import type { CountyReturn } from './countyReturns'

/** What a county is to be written, ready to be sent. */
export interface CountyMessage {
  readonly county: string
  readonly text: string
}

/** What there is to say of a return: that it has not come, is empty, or is wrong. `null`: nothing. */
export type MessageKind = 'late' | 'empty' | 'wrong'

export const messageOf = ({ state }: CountyReturn): MessageKind | null =>
  state === 'late' || state === 'empty' || state === 'wrong' ? state : null
