import { ref, type Ref } from 'vue'
import { noteId, noteStep, type NotesDesk } from '@/drafts/speakerNote'
import { useLeaveWarning } from '@/drafts/useLeaveWarning'

export interface SpeakerNotes {
  /** What is kept of a scene; empty where nothing is. */
  textOf(scene: string): string
  /** Scenes whose note is on its way to the storage. */
  readonly busy: Readonly<Ref<ReadonlySet<string>>>
  /** Keeps what was typed, as it is typed. */
  write(scene: string, text: string): void
  /** Words of this window that were not kept, since another window changed the same note. By scenes. */
  readonly refused: Readonly<Ref<ReadonlyMap<string, string>>>
  /** Ends such a case: the words of this window are kept, or those of the other stay. */
  settle(scene: string, whose: 'mine' | 'theirs'): void
}

/** The speaker's notes to the scenes of a council. */
export function useSpeakerNotes(desk: () => NotesDesk, council: () => string): SpeakerNotes {
  const refused = ref<ReadonlyMap<string, string>>(new Map())
  /** What is to be written as soon as what is being written is done: only the newest words count. */
  const waiting = new Map<string, string>()
  const busy = ref<ReadonlySet<string>>(new Set())
  useLeaveWarning(() => refused.value.size > 0)

  function put(scene: string, text: string | null): void {
    const others = [...refused.value].filter(([other]) => other !== scene)
    refused.value = new Map(text === null ? others : [...others, [scene, text]])
  }

  async function keep(scene: string): Promise<void> {
    if (busy.value.has(scene)) return
    busy.value = new Set([...busy.value, scene])
    for (let text = waiting.get(scene); text !== undefined; text = waiting.get(scene)) {
      waiting.delete(scene)
      if ((await desk().take(noteStep(noteId(council(), scene), text))) !== 'contested') continue
      put(scene, waiting.get(scene) ?? text)
      waiting.delete(scene)
    }
    busy.value = new Set([...busy.value].filter((other) => other !== scene))
  }

  function write(scene: string, text: string): void {
    if (refused.value.has(scene)) return put(scene, text)
    waiting.set(scene, text)
    void keep(scene)
  }

  return {
    refused,
    busy,
    write,
    textOf: (scene) => desk().draft.changes[noteId(council(), scene)]?.text ?? '',
    settle(scene, whose) {
      const text = refused.value.get(scene)
      put(scene, null)
      if (whose === 'mine' && text !== undefined) write(scene, text)
    },
  }
}
