import { answerAccess, type AccessRequest } from './accessMessages'

/** Measures reach beside the page, so that the page never waits. One worker answers one page, in the order of its requests. */
const answer = answerAccess()

self.addEventListener('message', ({ data }: MessageEvent<AccessRequest>) => {
  self.postMessage(answer(data))
})
