import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

/** What the stage shows, told to the presenter's window whenever it changes. */
export interface StageState {
  readonly kind: 'stage'
  readonly council: string
  /** From 1. */
  readonly number: number
  readonly isBlank: boolean
  /** Where the stage stands: both windows show the same month and place. */
  readonly query: Readonly<Record<string, string>>
  /** When the meeting began, in milliseconds of the epoch, so that both clocks agree. */
  readonly began: number
}

/** What the presenter's window asks of the stage; `hello` asks how it stands. */
export type StageRequest =
  | { readonly kind: 'hello' }
  | { readonly kind: 'show'; readonly number: number }
  | { readonly kind: 'blank'; readonly isBlank: boolean }
  /** Another month or place in all scenes; what is left out stays. */
  | { readonly kind: 'view'; readonly period?: Period; readonly place?: PlaceCode }
  | { readonly kind: 'restart' }

export type StageMessage = StageState | StageRequest

/** Reads what came over the channel; another version of the app may say what this one does not know: `null`. */
export function readMessage(data: unknown): StageMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const message = data as Record<string, unknown>
  switch (message['kind']) {
    case 'hello':
    case 'restart':
      return { kind: message['kind'] }
    case 'show':
      return isWhole(message['number']) ? { kind: 'show', number: message['number'] } : null
    case 'blank':
      return typeof message['isBlank'] === 'boolean' ? { kind: 'blank', isBlank: message['isBlank'] } : null
    case 'view':
      return readView(message)
    case 'stage':
      return readStage(message)
    default:
      return null
  }
}

function readView({ period, place }: Record<string, unknown>): StageMessage | null {
  const isRead = [period, place].every((part) => part === undefined || typeof part === 'string')
  if (!isRead) return null
  return {
    kind: 'view',
    ...(typeof period === 'string' && { period }),
    ...(typeof place === 'string' && { place }),
  }
}

function readStage({ council, number, isBlank, query, began }: Record<string, unknown>): StageState | null {
  if (typeof council !== 'string' || !isWhole(number) || typeof isBlank !== 'boolean') return null
  if (typeof began !== 'number' || typeof query !== 'object' || query === null) return null
  const texts = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { kind: 'stage', council, number, isBlank, query: Object.fromEntries(texts), began }
}

const isWhole = (value: unknown): value is number => Number.isInteger(value)

/** Hours, minutes and seconds since the meeting began; never negative, whatever the clock was set to. */
export function elapsed(began: number, now: number): { hours: number; minutes: number; seconds: number } {
  const seconds = Math.max(0, Math.floor((now - began) / 1000))
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 }
}
