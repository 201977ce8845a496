import type { Choices } from './choices'
import type { ItemsFilter } from './itemsCube'

/** Which items a page's choices ask for. */
export const filterOf = ({ kind, direction }: Choices): ItemsFilter => ({
  kind: kind === 'all' ? null : kind,
  direction,
})

/** All kinds and both ways: what the published indicator counts, so its figures and its target hold. */
export const isPublished = ({ kind, direction }: Choices): boolean => kind === 'all' && direction === 'both'
