import { useI18n } from 'vue-i18n'
import type { SheetTexts } from './plainSheet'

/** The words a file carries beside its figures, read from `export.json` when they are asked for. */
export function useSheetTexts(): () => SheetTexts {
  const { t } = useI18n()
  return () => ({
    periodCode: (title) => t('export.periodCode', { title }),
    gregorian: (title) => t('export.gregorian', { title }),
    about: {
      title: t('export.about.title'),
      place: t('export.about.place'),
      period: t('export.about.period'),
      source: t('export.about.source'),
      asOf: t('export.about.asOf'),
      status: t('export.about.status'),
    },
  })
}
