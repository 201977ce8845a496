import * as v from 'valibot'
import { PASSAGE_CLASSES } from '@/datapackage/packed/passages'
import { bySettlement, course, figure, positive, share, whole } from '../figure'

/**
 * The five gaps that the sample moves, each as a share of what stands before it: unnamed of passages, unsigned of named
 * passages, unplated and without postcode of premises, without coordinates of premises with a postcode.
 */
export const GAPS = ['unnamed', 'unsigned', 'unplated', 'unpostcoded', 'ungeocoded'] as const
export type Gap = (typeof GAPS)[number]

const offsets = v.strictObject({ first: v.number(), last: v.number() })

/** A county made to differ, in log-odds from the province's level: 0 is the mean, 1 is about 2.7 times the odds of a gap. */
const story = v.strictObject({
  county: v.string(),
  gaps: v.array(v.picklist(GAPS)),
  city: offsets,
  village: offsets,
  /** When given, most of the change happens in the last so many months. */
  lastMonths: v.exactOptional(whole),
  note: v.string(),
})

export type GapStory = v.InferOutput<typeof story>

const byPassageClass = <const S extends v.GenericSchema>(value: S) =>
  v.strictObject(v.entriesFromList(PASSAGE_CLASSES, value))

export const addressing = v.strictObject({
  personsPerHousehold: figure(bySettlement(positive)),
  premisesPerHousehold: figure(v.strictObject({ lowest: positive, highest: positive })),
  premisesPerPassage: figure(bySettlement(positive)),
  yearlyGrowth: figure(v.strictObject({ passages: v.number(), premises: v.number() })),
  gaps: figure(v.strictObject(v.entriesFromList(GAPS, bySettlement(course)))),
  completeOfLeast: figure(course),
  countySpread: figure(positive),
  placeSpread: figure(positive),
  updates: figure(bySettlement(share)),
  corrections: figure(share),
  miscounted: figure(v.strictObject({ share, low: positive, high: positive })),
  passages: figure(
    v.strictObject({
      classes: bySettlement(byPassageClass(share)),
      premisesOf: byPassageClass(positive),
      namedFirst: byPassageClass(positive),
      unplatedUnnamed: positive,
    }),
  ),
  stories: figure(v.array(story)),
})
