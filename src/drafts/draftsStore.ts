import { defineStore } from 'pinia'
import type { DraftChange } from './draft'
import { useDraftKeeping } from './useDraftKeeping'

/** The resolutions a person writes. */
export const useDraftsStore = defineStore('drafts', () =>
  useDraftKeeping<DraftChange>({ database: 'peyk-drafts', store: 'resolutions' }),
)
