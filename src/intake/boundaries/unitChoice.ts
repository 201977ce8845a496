/**
 * What a new package has of areas of municipalities and dehyaris. `added`: what the package has, and those that wait, each in the place
 * of its unit's own; `whole`: those that wait and no others; `none`: none at all, whatever waits is set aside.
 */
export const UNIT_CHOICES = ['added', 'whole', 'none'] as const

export type UnitChoice = (typeof UNIT_CHOICES)[number]
