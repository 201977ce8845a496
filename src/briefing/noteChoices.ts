import { code, oneOf, type Codecs } from '@/selection/queryCodecs'

export const SECOND = ['no', 'yes'] as const

/** What a person chose for the note, beside place, month and indicator. */
export interface NoteChoices {
  /** Whether a second page tells of decisions and resolutions. */
  readonly second: (typeof SECOND)[number]
  /** A county's code or a council's id; `null`: the governor. */
  readonly reader: string | null
}

export const NOTE_CODECS: Codecs<NoteChoices> = {
  second: oneOf('second', SECOND),
  reader: code('for'),
}
