/** Sizes that the two map engines share, px at scale 1: small and large, for the whole province and a close look. */
export const NAME_TEXT = [10.5, 15] as const
export const SEA_TEXT = [11, 17] as const
export const CLUSTER_TEXT = [10, 13] as const
/** Names of cities and points. */
export const SPOT_TEXT = 11
/** px around a cluster within which points join it. */
export const CLUSTER_RADIUS = 44
/** Text grows between these zooms. */
export const TEXT_ZOOMS = [6.5, 9] as const
