import { useI18n } from 'vue-i18n'

/** The word for a choice of a table's column, e.g. «نمایندگی پست» for `postal_agent`; the choice itself where there is no word. */
export type ChoiceText = (table: string, choice: string) => string

/** A choice has one word everywhere, but in the tables that mean something else by it (`dictionary.choicesOf`). */
export function useChoiceText(): ChoiceText {
  const { t, te } = useI18n()
  return (table, choice) =>
    [`dictionary.choicesOf.${table}.${choice}`, `dictionary.choices.${choice}`]
      .filter((key) => te(key))
      .map((key) => t(key))[0] ?? choice
}
