import { useI18n } from 'vue-i18n'
import { PASSAGE_CLASSES, PASSAGE_STATES, SIGNED, type Passages } from '@/datapackage/packed/passages'
import { useFormat } from '@/locale/useFormat'

export interface PassageWords {
  readonly className: string
  readonly state: string
  /** Premises on it, and what is missing. */
  readonly detail: string
}

/** A passage in words: what it is, and what it lacks. */
export function usePassageWords(table: () => Passages): (row: number) => PassageWords {
  const { t } = useI18n()
  const format = useFormat()
  return (row) => {
    const { kind, state, premises, unplated, unpostcoded } = table()
    const count = (column: ArrayLike<number>): string => format.value.number(column[row] ?? 0)
    const stateName = t(`addressing.passages.states.${PASSAGE_STATES[state[row] ?? 0] ?? 'unnamed'}`)
    const facts = t('addressing.lines.detail', {
      premises: count(premises),
      unplated: count(unplated),
      unpostcoded: count(unpostcoded),
    })
    return {
      className: t(`addressing.passages.classes.${PASSAGE_CLASSES[kind[row] ?? 0] ?? 'lane'}`),
      state: stateName,
      detail: state[row] === SIGNED ? facts : t('addressing.lines.lacking', { state: stateName, facts }),
    }
  }
}
