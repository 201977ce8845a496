import type { KeptPackage, OfflineMessage } from './protocol'

/** The service worker of this address, which keeps the app and the embedded package for when the server is away. */
export interface OfflineWorker {
  /** Asks the server for a new edition of the app. Rejects when it is away. */
  check(): Promise<void>
  keepPackage(): Promise<KeptPackage>
  /** Lets a waiting edition take over and opens the page anew; only on a person's word. */
  showNewEdition(): void
}

/** Why nothing can be kept here: no secure address (https or this machine), or a browser that cannot; `null` when it can. */
export function whyNotOffline(): 'insecure' | 'unsupported' | null {
  if (!window.isSecureContext) return 'insecure'
  return 'serviceWorker' in navigator && import.meta.env.PROD ? null : 'unsupported'
}

/**
 * Registers the worker and waits until it works. `null` when the browser or the server gave none.
 * @param onNewEdition called when a new edition of the app is there to be shown
 */
export async function startWorker(onNewEdition: () => void): Promise<OfflineWorker | null> {
  const { serviceWorker } = navigator
  const scope = import.meta.env.BASE_URL
  await serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' })
  const registration = await serviceWorker.getRegistration(scope)
  if (!registration) return null
  announceEditions(registration, onNewEdition)
  if (!(await isAtWork(registration))) return null
  return {
    check: async () => void (await registration.update()),
    keepPackage: () => askToKeep(registration),
    showNewEdition: () => showNewEdition(registration),
  }
}

function announceEditions(registration: ServiceWorkerRegistration, onNewEdition: () => void): void {
  const { serviceWorker } = navigator
  const announce = (): void => {
    if (registration.waiting && registration.active) onNewEdition()
  }
  const follow = (): void => registration.installing?.addEventListener('statechange', announce)
  registration.addEventListener('updatefound', follow)
  follow()
  announce()
  // In another tab somebody let the new edition take over. The first worker ever is no new edition of anything.
  let isFirst = serviceWorker.controller === null
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) onNewEdition()
    isFirst = false
  })
}

/** Resolves when the worker is active, with `false` when its first installation failed. */
function isAtWork({ active, installing, waiting }: ServiceWorkerRegistration): Promise<boolean> {
  const coming = installing ?? waiting
  if (active || !coming) return Promise.resolve(active !== null)
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(true)
      if (coming.state === 'redundant') resolve(false)
    })
  })
}

function askToKeep({ active }: ServiceWorkerRegistration): Promise<KeptPackage> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<KeptPackage>) => resolve(data)
    tell(active, 'keep-package', [port2])
  })
}

function showNewEdition({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  tell(waiting, 'take-over')
}

function tell(worker: ServiceWorker | null, message: OfflineMessage, ports: Transferable[] = []): void {
  worker?.postMessage(message, ports)
}
