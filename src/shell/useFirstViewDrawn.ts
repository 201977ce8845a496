import { onBeforeUnmount, onMounted, readonly, ref, type Ref } from 'vue'

const DRAWN = 'main[data-ready="true"]'

/** Becomes true once the first page is drawn whole and the browser has nothing to do: what can wait is loaded then. */
export function useFirstViewDrawn(): Readonly<Ref<boolean>> {
  const isDrawn = ref(false)
  const observer = new MutationObserver(look)

  function look(): void {
    if (document.querySelector(DRAWN) === null) return
    observer.disconnect()
    whenIdle(() => {
      isDrawn.value = true
    })
  }

  onMounted(() => {
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-ready'],
    })
    look()
  })
  onBeforeUnmount(() => observer.disconnect())
  return readonly(isDrawn)
}

/** Safari has no idle callback, whatever the types say. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task)
  else setTimeout(task)
}
