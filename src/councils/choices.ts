import { code, oneOf, type Codec, type Codecs } from '@/selection/queryCodecs'
import { REGISTER_COLUMNS, STATE_FILTERS, type RegisterOrder, type StateFilter } from './register/registerEntries'

/** On a council's page; Some are made for print: `list` is the register, `paper` and `slides` the scenes, `case` the case for the seat. */
export const VIEWS = ['questions', 'resolutions', 'list', 'paper', 'slides', 'case'] as const
export type View = (typeof VIEWS)[number]
/** Those with a tab. */
export const TAB_VIEWS: readonly View[] = ['questions', 'resolutions']

/** What a person chose on the councils' pages, beside place, month and the rest that every page shares. */
export interface Choices {
  readonly view: View
  /** Scenes of the meeting by their ids, as `sceneOrder.ts` writes them; `null`: the agenda's own. */
  readonly scenes: string | null
  readonly state: StateFilter
  /** The owner's Persian name. */
  readonly owner: string | null
  readonly order: RegisterOrder
}

/** `due` and, descending, `-due`; the usual one has the most pressing first. */
const order: Codec<RegisterOrder> = {
  name: 'sort',
  read(text) {
    const descending = text?.startsWith('-') ?? false
    const column = REGISTER_COLUMNS.find((own) => own === (descending ? text?.slice(1) : text))
    return column ? { column, descending } : { column: 'state', descending: false }
  },
  write: ({ column, descending }) => (column === 'state' && !descending ? null : `${descending ? '-' : ''}${column}`),
}

export const CODECS: Codecs<Choices> = {
  view: oneOf('view', VIEWS),
  scenes: code('order'),
  state: oneOf('state', STATE_FILTERS),
  owner: code('owner'),
  order,
}
