/** What is being done: the words for it are in the locale files (`intake.steps.<step>`). */
export const STEPS = [
  'package', // tables of the current package
  'reading', // a file into cells
  'joining', // own areas with the places of the package
  'cleaning',
  'checking',
  'comparing',
  'workbooks', // a round's, one for each county
  'returns',
  'publishing',
  'proving', // the new package, as whoever opens it will
  'keeping',
] as const
export type Step = (typeof STEPS)[number]

/** How far a step is; of a file where it is about one. */
export interface Progress {
  readonly step: Step
  readonly done: number
  readonly of: number
  readonly file?: string
}

export type Report = (progress: Progress) => void

export const NO_REPORT: Report = () => undefined
