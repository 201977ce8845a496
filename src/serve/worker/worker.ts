/// <reference lib="webworker" />
import type { OfflineMessage } from '@/offline/protocol'
import { answer } from './answer'
import { createAppCache } from './appCache'
import type { AppEdition } from './appFile'
import { createPackageKeeper } from './packageKeeper'
import { createPackageShelf } from './packageShelf'
import { kindOfRequest } from './requestKind'

/**
 * The service worker: the server's stand-in within the browser. It keeps one edition of the app and the embedded package,
 * each as a whole or not at all. A new edition waits until a person asks for it (`take-over`) or no page is open any more.
 */
declare const self: ServiceWorkerGlobalScope
/** Written in by `writeWorker`. */
declare const APP_EDITION: AppEdition

const edition = APP_EDITION
const scope = new URL(self.registration.scope)
const app = createAppCache(edition, scope)
const shelf = createPackageShelf(scope)
const keeper = createPackageKeeper(shelf, scope)
const appPaths = new Set(edition.files.map(({ path }) => path))

self.addEventListener('install', (event) => event.waitUntil(app.keepAll()))

self.addEventListener('activate', (event) => {
  // The page that brought the first worker in is served by it from now on, so that its later parts come without a server.
  event.waitUntil(Promise.all([app.dropOutdated(), self.clients.claim()]))
})

self.addEventListener('message', (event) => {
  const message = event.data as OfflineMessage
  const [port] = event.ports
  if (message === 'take-over') event.waitUntil(self.skipWaiting())
  if (message === 'keep-package') event.waitUntil(keeper.keep().then((kept) => port?.postMessage(kept)))
})

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const kind = kindOfRequest({ method, mode, url: new URL(url) }, scope, appPaths)
  if (kind !== 'pass') event.respondWith(answer(kind, event.request, { app, shelf }))
})
