import { onScopeDispose, ref, type Ref } from 'vue'

/**
 * A file dragged over the window, and the file dropped on it. Without this the browser would leave the page and show the
 * file. A part of a page that takes files itself prevents the event's default first, and is left alone.
 */
export function useFileDrop(take: (file: File) => void): Readonly<Ref<boolean>> {
  const isDragging = ref(false)
  const stopping = new AbortController()
  const { signal } = stopping
  const hasFile = ({ dataTransfer, defaultPrevented }: DragEvent): boolean =>
    !defaultPrevented && dataTransfer?.types.includes('Files') === true

  window.addEventListener(
    'dragover',
    (event) => {
      isDragging.value = hasFile(event)
      if (isDragging.value) event.preventDefault()
    },
    { signal },
  )
  // Between two parts of the page there is one that is entered; out of the window there is none.
  window.addEventListener('dragleave', ({ relatedTarget }) => (isDragging.value &&= relatedTarget !== null), { signal })
  window.addEventListener(
    'drop',
    (event) => {
      isDragging.value = false
      if (!hasFile(event)) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) take(file)
    },
    { signal },
  )
  onScopeDispose(() => stopping.abort())
  return isDragging
}
