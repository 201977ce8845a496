import { useQueryChoices, type QueryChoices } from '@/selection/useQueryChoices'
import { CODECS, type Choices } from './choices'

/** The page's own choices, read from the URL and written to it. */
export const useChoices = (): QueryChoices<Choices> => useQueryChoices(CODECS)
