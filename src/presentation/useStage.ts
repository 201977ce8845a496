import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { openWindowChannel, type WindowChannel } from './windowAdapter'
import type { StageRequest, StageState } from './windowMessages'

/** The stage's end: tells how it stands and does what the presenter's window asks. Nobody need be listening. */
export function useStage(
  council: () => string,
  state: () => Omit<StageState, 'kind' | 'began'>,
  onRequest: (request: Exclude<StageRequest, { kind: 'hello' | 'restart' }>) => void,
): { readonly began: Readonly<Ref<number>> } {
  const began = ref(Date.now())
  let channel: WindowChannel | null = null
  const tell = (): void => channel?.send({ kind: 'stage', ...state(), began: began.value })

  watch(
    council,
    (id) => {
      channel?.close()
      channel = openWindowChannel(id, (message) => {
        if (message.kind === 'stage') return
        if (message.kind === 'restart') began.value = Date.now()
        else if (message.kind !== 'hello') onRequest(message)
        tell()
      })
    },
    { immediate: true },
  )
  watch([state, began], tell, { immediate: true, deep: true })
  onScopeDispose(() => channel?.close())
  return { began }
}

/** The presenter's end: what the stage said last, and the way to ask it for something. */
export function usePresenter(council: () => string): {
  readonly stage: Readonly<Ref<StageState | null>>
  ask(request: StageRequest): void
} {
  const stage = ref<StageState | null>(null)
  let channel: WindowChannel | null = null
  watch(
    council,
    (id) => {
      channel?.close()
      stage.value = null
      channel = openWindowChannel(id, (message) => {
        if (message.kind === 'stage') stage.value = message
      })
      // A stage that opened before this window tells how it stands.
      channel.send({ kind: 'hello' })
    },
    { immediate: true },
  )
  onScopeDispose(() => channel?.close())
  return { stage, ask: (request) => channel?.send(request) }
}
