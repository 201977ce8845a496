import { readMessage, type StageMessage } from './windowMessages'

export interface WindowChannel {
  send(message: StageMessage): void
  close(): void
}

/** Between the stage and the presenter's window of one council, in the same browser, without a network. */
export function openWindowChannel(council: string, onMessage: (message: StageMessage) => void): WindowChannel {
  const channel = new BroadcastChannel(`peyk-stage-${council}`)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data)
    if (message) onMessage(message)
  })
  return { send: (message) => channel.postMessage(message), close: () => channel.close() }
}
