import { ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '@/locale/useFormat'
import { saveFile } from './downloadAdapter'
import type { ExportItem, FileKind } from './exportItem'
import { fileNameOf } from './fileName'
import { useSheetTexts } from './useSheetTexts'

export interface Exporting {
  /** What to tell the person: being made, saved under this name, or not made. */
  readonly message: Ref<string>
  save(item: ExportItem, kind: FileKind): Promise<void>
}

/** Makes a file of an item and hands it to the browser. The code of each kind is loaded when it is first asked for. */
export function useExport(): Exporting {
  const { t } = useI18n()
  const format = useFormat()
  const texts = useSheetTexts()
  const message = ref('')

  async function made(item: ExportItem, kind: FileKind): Promise<Blob> {
    if (kind === 'png' || kind === 'svg') {
      const [adapter, picture] = await Promise.all([import('./pictureAdapter'), item.picture?.()])
      if (!picture) throw new Error('There is no picture of this.')
      const framed = await adapter.drawFramed(picture, item.about(), {
        language: format.value.language,
        labels: texts().about,
      })
      return kind === 'svg' ? adapter.svgBlob(framed) : adapter.pngBlob(framed)
    }
    const body = await item.table?.()
    if (!body) throw new Error('There is no table of this.')
    const table = { ...body, about: item.about() }
    if (kind === 'xlsx') return (await import('./xlsxFile')).xlsxBlob(table, format.value, texts())
    return new Blob([(await import('./csvFile')).csvText(table, format.value, texts())], { type: 'text/csv' })
  }

  return {
    message,
    async save(item, kind) {
      message.value = t('export.making')
      try {
        const name = fileNameOf(item.about(), kind)
        saveFile(await made(item, kind), name)
        message.value = t('export.saved', { name })
      } catch {
        message.value = t('export.failed')
      }
    },
  }
}
