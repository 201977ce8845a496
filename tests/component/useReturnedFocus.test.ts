import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useReturnedFocus } from '@/ui/useReturnedFocus'

const busy = ref(false)
const isThere = ref(true)
const Work = defineComponent(() => {
  useReturnedFocus(() => busy.value)
  return () => [isThere.value && h('button', { id: 'work', disabled: busy.value }), h('input', { id: 'other' })]
})

function started(): void {
  mount(Work, { attachTo: document.body })
  document.querySelector<HTMLElement>('#work')?.focus()
  expect(focused()).toBe('work')
}
const focused = (): string | undefined => document.activeElement?.id

/** A browser takes the focus from what is put out of use; here that is said by hand. */
function loseFocus(): void {
  const own = document.activeElement
  if (own instanceof HTMLElement && own.id === 'work') own.blur()
}

async function work(...steps: readonly boolean[]): Promise<void> {
  for (const step of steps) {
    busy.value = step
    if (step) loseFocus()
    await nextTick()
  }
  await nextTick()
}

describe('the focus of a button that was out of use', () => {
  afterEach(() => {
    busy.value = false
    isThere.value = true
    document.body.innerHTML = ''
  })

  it('comes back when the work is over, also of work in several steps', async () => {
    started()
    await work(true, false)
    expect(focused()).toBe('work')
    await work(true)
    busy.value = false
    busy.value = true
    await nextTick()
    expect(focused()).not.toBe('work')
    await work(false)
    expect(focused()).toBe('work')
  })

  it('stays where a person has gone meanwhile', async () => {
    started()
    await work(true)
    document.querySelector<HTMLInputElement>('#other')?.focus()
    await work(false)
    expect(focused()).toBe('other')
  })

  it('goes nowhere when the button is gone', async () => {
    started()
    await work(true)
    isThere.value = false
    await work(false)
    expect(document.activeElement).toBe(document.body)
  })
})
