import { useI18n } from 'vue-i18n'
import type { Descriptor } from '@/datapackage/descriptor'
import type { Period } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import { versionText } from '@/locale/versionText'
import type { About } from './about'

/** What is published: a province laid out for reading has it, and a descriptor as `{ meta: peyk, version }`. */
export interface Published {
  readonly meta: Descriptor['peyk']
  readonly version: string
}

export interface Shown {
  readonly title: string
  /** A place's name. */
  readonly place: string
  /** One month, a span, or none. */
  readonly period?: Period | readonly [Period, Period] | undefined
}

/** Says of what a page shows where it comes from; reads `export.json`, so call it when something is exported. */
export function useAbout(published: () => Published): (shown: Shown) => About {
  const { t } = useI18n()
  const format = useFormat()

  function inWords(period: Shown['period']): string {
    if (period === undefined) return ''
    if (typeof period === 'string') return format.value.period(period)
    const [from, to] = period
    return t('export.span', { from: format.value.period(from), to: format.value.period(to) })
  }

  return ({ title, place, period }) => {
    const { meta, version } = published()
    const source = { title: meta.title[format.value.language], version: versionText(version, format.value) }
    return {
      title,
      place,
      period: inWords(period),
      periodCode: typeof period === 'string' ? period : period?.join(' '),
      source: t('export.source', source),
      asOf: t('export.asOf', { period: format.value.period(meta.asOf) }),
      sample: meta.sample ? t('export.sample') : null,
    }
  }
}
