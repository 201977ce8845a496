import { afterEach, describe, expect, it, vi } from 'vitest'
import { afterFrame } from '@/ui/afterFrame'

/** Frames that come when the test says so; what is posted in one is answered at once after it. */
function framesByHand(hidden = false): { paint(): void } {
  const frames: (() => void)[] = []
  vi.stubGlobal('document', { hidden })
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  vi.stubGlobal(
    'MessageChannel',
    class {
      readonly port1 = { onmessage: (): void => undefined, close: (): void => undefined }
      readonly port2 = { postMessage: () => this.port1.onmessage() }
    },
  )
  return { paint: () => frames.splice(0).forEach((frame) => frame()) }
}

afterEach(() => vi.unstubAllGlobals())

describe('A task after the frame', () => {
  it('waits for the frame, and of several only the last is done', () => {
    const screen = framesByHand()
    const done: string[] = []
    const later = afterFrame()
    later.run(() => done.push('first'))
    later.run(() => done.push('second'))
    expect(done).toEqual([])
    screen.paint()
    expect(done).toEqual(['second'])
    later.run(() => done.push('third'))
    screen.paint()
    expect(done).toEqual(['second', 'third'])
  })

  it('is done at once on a page that paints no frames', () => {
    framesByHand(true)
    const done: string[] = []
    afterFrame().run(() => done.push('now'))
    expect(done).toEqual(['now'])
  })

  it('is dropped with its owner', () => {
    const screen = framesByHand()
    const done: string[] = []
    const later = afterFrame()
    later.run(() => done.push('never'))
    later.drop()
    screen.paint()
    expect(done).toEqual([])
  })
})
