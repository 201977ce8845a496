import { useI18n } from 'vue-i18n'

/** Where an assumption comes from, in words; the package writes `assumption` where nobody measured. */
export function useSourceText(): (source: string | null) => string {
  const { t } = useI18n()
  return (source) => {
    if (source === null) return t('outsourcing.visits.noSource')
    return source === 'assumption' ? t('outsourcing.visits.assumption') : t('outsourcing.visits.source', { source })
  }
}
