import { code, oneOf, type Codec, type Codecs } from '@/selection/queryCodecs'
import { REGISTER_COLUMNS, STATE_FILTERS, type RegisterOrder, type StateFilter } from './register/registerEntries'

/** What a person chose in a register, beside place, month and the rest that every page shares. */
export interface Choices {
  readonly state: StateFilter
  /** The owner's Persian name. */
  readonly owner: string | null
  readonly order: RegisterOrder
}

/** `due` and, descending, `-due`. */
const order: Codec<RegisterOrder> = {
  name: 'sort',
  read(text) {
    const descending = text?.startsWith('-') ?? false
    const column = REGISTER_COLUMNS.find((own) => own === (descending ? text?.slice(1) : text))
    return column ? { column, descending } : { column: 'due', descending: false }
  },
  write: ({ column, descending }) => (column === 'due' && !descending ? null : `${descending ? '-' : ''}${column}`),
}

export const CODECS: Codecs<Choices> = { state: oneOf('state', STATE_FILTERS), owner: code('owner'), order }
