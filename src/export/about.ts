/** What stands on everything that leaves the page, in words of the language spoken: a figure without it proves nothing. */
export interface About {
  /** What is shown, e.g. the indicator: معابر فاقد نام */
  readonly title: string
  /** گیلان */
  readonly place: string
  /** In words: مهر ۱۴۰۵ */
  readonly period: string
  /** For the file's name: 1405-07, or first and last month with a space between. Without it the name has no month. */
  readonly periodCode?: string | undefined
  /** Who publishes the figures, and in which version. */
  readonly source: string
  /** Up to when the source reaches: پایان مهر ۱۴۰۵ */
  readonly asOf: string
  /** The label of sample data; `null` for real figures. */
  readonly sample: string | null
}

/** The words before the parts of `About`, in the language spoken. */
export interface AboutLabels {
  readonly title: string
  readonly place: string
  readonly period: string
  readonly source: string
  readonly asOf: string
  readonly status: string
}

export interface AboutLine {
  readonly label: string
  readonly text: string
}

/** Where the figures come from and how far they reach, in one line: منبع: بسته داده …، · داده‌ها تا: پایان مهر ۱۴۰۵ */
export function sourceLine({ source, asOf }: About, labels: Pick<AboutLabels, 'source' | 'asOf'>): string {
  const said = [
    { label: labels.source, text: source },
    { label: labels.asOf, text: asOf },
  ]
  return said.flatMap(({ label, text }) => (text === '' ? [] : `${label}: ${text}`)).join(' · ')
}

/** The parts that say something, in reading order, each with its label. Empty parts are left out. */
export function aboutLines(about: About, labels: AboutLabels): AboutLine[] {
  return [
    { label: labels.title, text: about.title },
    { label: labels.place, text: about.place },
    { label: labels.period, text: about.period },
    { label: labels.source, text: about.source },
    { label: labels.asOf, text: about.asOf },
    { label: labels.status, text: about.sample ?? '' },
  ].filter(({ text }) => text !== '')
}
