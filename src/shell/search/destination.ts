import type { Selection } from '@/selection/parameters'

/** A page of the router, by its name. */
export interface PageTarget {
  readonly name: string
  readonly params?: Readonly<Record<string, string>>
}

/** Where a choice leads. */
export interface Destination {
  /** `null` stays on the page in view. */
  readonly page: PageTarget | null
  /** What is looked at from then on. */
  readonly change: Partial<Selection>
  /** What only that page asks of the address, e.g. which point's card is open. */
  readonly query?: Readonly<Record<string, string>>
}
