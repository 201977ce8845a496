import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { computed, effectScope, ref, shallowRef } from 'vue'
import NoteField from '@/councils/meeting/NoteField.vue'
import { useSpeakerNotes } from '@/councils/meeting/useSpeakerNotes'
import type { DraftStep } from '@/drafts/draft'
import type { DraftOutcome } from '@/drafts/draftDesk'
import type { NotesDesk, SpeakerNote } from '@/drafts/speakerNote'
import { EMPTY_DRAFT } from '@/drafts/draft'
import { applied } from '@/drafts/keepSteps'
import { useLeaveWarning } from '@/drafts/useLeaveWarning'
import { i18n, loadTexts, speak } from '@/locale/i18n'

/** A desk whose storage answers when it is told to. */
function slowDesk() {
  const draft = shallowRef<NotesDesk['draft']>(EMPTY_DRAFT)
  const taken: (string | null)[] = []
  const waiting: ((outcome: DraftOutcome) => void)[] = []
  const desk: NotesDesk = {
    get draft() {
      return draft.value
    },
    outcome: null,
    unkept: 0,
    canUndo: false,
    take: (...steps: DraftStep<SpeakerNote>[]) =>
      new Promise((resolve) => {
        taken.push(...steps.map(({ change }) => change?.text ?? null))
        waiting.push((outcome) => {
          if (outcome === 'kept') draft.value = applied(draft.value, steps)
          resolve(outcome)
        })
      }),
    undo: () => Promise.resolve(),
    dismiss: () => undefined,
  }
  const answer = async (outcome: DraftOutcome): Promise<void> => {
    waiting.shift()?.(outcome)
    await flushPromises()
  }
  const theirs = (text: string) => (draft.value = applied(draft.value, [{ id: 'traffic/pace', change: { text } }]))
  return { desk, taken, answer, theirs }
}

const isAsked = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

beforeAll(async () => {
  await speak('fa')
  await loadTexts('meeting')
})

describe('a note that is typed', () => {
  const scope = effectScope()

  it('is kept with its newest words, however slow the storage is', async () => {
    const { desk, taken, answer } = slowDesk()
    const notes = scope.run(() =>
      useSpeakerNotes(
        () => desk,
        () => 'traffic',
      ),
    )
    for (const text of ['ا', 'اب', 'ابر']) notes?.write('pace', text)
    await answer('kept')
    await answer('kept')
    expect(taken).toEqual(['ا', 'ابر'])
    expect(notes?.textOf('pace')).toBe('ابر')
  })

  it('is not written over another window\u2019s, and asks whose words stay', async () => {
    const { desk, taken, answer, theirs } = slowDesk()
    const notes = scope.run(() =>
      useSpeakerNotes(
        () => desk,
        () => 'traffic',
      ),
    )
    notes?.write('pace', 'من')
    theirs('دیگری')
    await answer('contested')
    expect(notes?.refused.value.get('pace')).toBe('من')
    expect(isAsked()).toBe(true)
    notes?.write('pace', 'من باز')
    expect(taken).toEqual(['من'])
    notes?.settle('pace', 'mine')
    await answer('kept')
    expect(notes?.textOf('pace')).toBe('من باز')
    expect(isAsked()).toBe(false)
  })

  it('gives way to the other window\u2019s words where they are to stay', async () => {
    const { desk, taken, answer, theirs } = slowDesk()
    const notes = scope.run(() =>
      useSpeakerNotes(
        () => desk,
        () => 'traffic',
      ),
    )
    notes?.write('pace', 'من')
    theirs('دیگری')
    await answer('contested')
    notes?.settle('pace', 'theirs')
    expect([notes?.textOf('pace'), notes?.refused.value.size, taken.length]).toEqual(['دیگری', 0, 1])
  })
})

describe('the field of a note', () => {
  const field = (props: { text: string; refused: string | null }) =>
    mount(NoteField, { props: { ...props, busy: false, label: 'یادداشت' }, global: { plugins: [i18n] } })

  it('takes in what another window wrote, and keeps what is typed while it is on its way', async () => {
    const wrapper = field({ text: 'یک', refused: null })
    const area = wrapper.get('textarea')
    await wrapper.setProps({ text: 'دو' })
    expect(area.element.value).toBe('دو')
    await area.setValue('سه')
    await wrapper.setProps({ busy: true })
    await area.setValue('سه و')
    await wrapper.setProps({ text: 'سه' })
    expect(area.element.value).toBe('سه و')
    await wrapper.setProps({ text: 'سه و', busy: false })
    await wrapper.setProps({ text: 'چهار' })
    expect(area.element.value).toBe('چهار')
    expect(wrapper.emitted('write')).toEqual([['سه'], ['سه و']])
  })

  it('shows both words where they are at odds', async () => {
    const wrapper = field({ text: 'آن‌ها', refused: 'ما' })
    expect(wrapper.get('textarea').element.value).toBe('ما')
    expect(wrapper.get('[role="alert"]').text()).toContain('آن‌ها')
    await wrapper.findAll('button')[1]?.trigger('click')
    expect(wrapper.emitted('settle')).toEqual([['theirs']])
    await wrapper.setProps({ refused: null })
    expect(wrapper.get('textarea').element.value).toBe('آن‌ها')
  })
})

describe('leaving with unsaved words', () => {
  it('is asked about only while there are some', () => {
    const scope = effectScope()
    const words = ref('')
    scope.run(() => {
      const isAtRisk = computed(() => words.value !== '')
      useLeaveWarning(() => isAtRisk.value)
    })
    expect(isAsked()).toBe(false)
    words.value = 'نوشته'
    expect(isAsked()).toBe(true)
    words.value = ''
    expect(isAsked()).toBe(false)
    words.value = 'باز'
    scope.stop()
    expect(isAsked()).toBe(false)
  })
})
