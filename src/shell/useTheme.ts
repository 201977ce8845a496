import { watch } from 'vue'
import type { Theme } from '@/selection/parameters'
import { useOnPaper } from '@/ui/useOnPaper'

/** Puts a theme in force: its tokens, and the colour of the browser's own frame. While the page is printed it is the light one. */
export function useTheme(chosen: () => Theme): void {
  const onPaper = useOnPaper()
  watch(
    () => (onPaper.value ? 'light' : chosen()),
    (theme) => {
      const { documentElement: html } = document
      html.dataset['theme'] = theme
      const frame = getComputedStyle(html).getPropertyValue('--browser-frame').trim()
      document.querySelector('meta[name="theme-color"]')?.setAttribute('content', frame)
    },
    { immediate: true, flush: 'sync' },
  )
}
