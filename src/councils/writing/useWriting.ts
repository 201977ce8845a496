import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ResolutionRow } from '@/datapackage/tables/councils'
import { newResolutionId, withDraft, type DraftedResolutions } from '@/drafts/draft'
import type { DraftDesk } from '@/drafts/draftDesk'
import { rowOf, type FormFields } from './formFields'

export interface Writing {
  /** The package's resolutions with the draft laid over them. */
  readonly drafted: ComputedRef<DraftedResolutions>
  readonly isOpen: Ref<boolean>
  /** The one that is amended; `null`: a new one. */
  readonly before: Readonly<Ref<ResolutionRow | null>>
  /** Why the last one could not be kept. */
  readonly message: Readonly<Ref<string>>
  /** Whether the form holds words that are kept nowhere. */
  readonly isDirty: Ref<boolean>
  start(row: ResolutionRow | null): void
  /** Closes the form, unless words would be lost by it: then it says so. */
  close(): void
  keep(fields: FormFields): Promise<void>
}

/** Writing a resolution of a council: a form is open until what stands in it is kept. */
export function useWriting(
  published: () => readonly ResolutionRow[],
  desk: () => DraftDesk,
  council: () => string,
): Writing {
  const { t } = useI18n()
  const drafted = computed(() => withDraft(published(), desk().draft))
  const isOpen = ref(false)
  const before = ref<ResolutionRow | null>(null)
  const message = ref('')
  const isDirty = ref(false)

  function start(row: ResolutionRow | null): void {
    ;[before.value, message.value, isOpen.value] = [row, '', true]
    isDirty.value = false
  }

  function close(): void {
    if (isDirty.value) message.value = t('writing.notKept')
    else isOpen.value = false
  }

  async function keep(fields: FormFields): Promise<void> {
    const { draft } = desk()
    const own = before.value
    const id = own?.resolution_id ?? newResolutionId(council(), published(), draft)
    const row = rowOf(fields, { id, council: own?.council_id ?? council(), before: own })
    const kind = published().some(({ resolution_id }) => resolution_id === id) ? 'amended' : 'new'
    const outcome = await desk().take({ id, change: { kind, row } })
    if (outcome === 'contested') message.value = t('writing.outcomes.contested')
    else isOpen.value = false
  }

  return { drafted, isOpen, before, message, isDirty, start, close, keep }
}
