import { computed, ref, type ComputedRef, type Ref } from 'vue'

/** Puts what is pasted in as plain text: a letter keeps its own look, whatever was copied. */
function pastePlain(event: ClipboardEvent): void {
  event.preventDefault()
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : null
  if (!range) return
  range.deleteContents()
  range.insertNode(document.createTextNode(text))
  range.collapse(false)
  event.currentTarget?.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Attributes of a part of a note that a person may write over before it is printed; `count` grows with what is typed. */
export function useEditable(isEditing: () => boolean): {
  readonly editable: ComputedRef<Record<string, unknown>>
  readonly count: Ref<number>
} {
  const count = ref(0)
  const editable = computed(() =>
    isEditing()
      ? { contenteditable: 'true', spellcheck: 'false', onPaste: pastePlain, onInput: () => void (count.value += 1) }
      : {},
  )
  return { editable, count }
}
