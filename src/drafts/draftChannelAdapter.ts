/** Tells the other windows of this browser that a draft of a kind was kept; the one that tells does not hear itself. */
export interface DraftChannel {
  tell(name: string): void
  close(): void
}

export function openDraftChannel(kind: string, onKept: (name: string) => void): DraftChannel {
  const channel = new BroadcastChannel(kind)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onKept(data)
  })
  return { tell: (name) => channel.postMessage(name), close: () => channel.close() }
}
