import { readonly, ref, type Ref } from 'vue'

const onPaper = ref(false)
let isListening = false

/**
 * Whether the page is being printed. What is drawn with the colours of the screen hangs on it: paper is light, whatever
 * the theme. Watch it with `flush: 'sync'`: a page that calls `print()` gets no turn of its own before the sheet is made.
 */
export function useOnPaper(): Readonly<Ref<boolean>> {
  if (!isListening) {
    isListening = true
    addEventListener('beforeprint', () => (onPaper.value = true))
    addEventListener('afterprint', () => (onPaper.value = false))
  }
  return readonly(onPaper)
}
