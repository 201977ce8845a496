import { defineStore } from 'pinia'
import type { SpeakerNote } from './speakerNote'
import { useDraftKeeping } from './useDraftKeeping'

/** What a speaker writes beside the scenes of a meeting. */
export const useNotesStore = defineStore('speakerNotes', () =>
  useDraftKeeping<SpeakerNote>({ database: 'peyk-notes', store: 'notes' }),
)
