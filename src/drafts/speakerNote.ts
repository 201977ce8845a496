import type { DraftDesk } from './draftDesk'

/** A speaker's own words to one scene of a council. */
export interface SpeakerNote {
  readonly text: string
}

export type NotesDesk = DraftDesk<SpeakerNote>

/** Under which a note is kept. Neither a council's id nor a scene's holds a stroke. */
export const noteId = (council: string, scene: string): string => `${council}/${scene}`

/** The step that keeps a text; an empty one keeps nothing. */
export const noteStep = (id: string, text: string): { readonly id: string; readonly change: SpeakerNote | null } => ({
  id,
  change: text.trim() === '' ? null : { text },
})
