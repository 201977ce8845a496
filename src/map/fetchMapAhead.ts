import { givesWebGl } from './webGl'

/**
 * Has the live map's code on its way before the page that shows it stands: it is the largest of a visit, and comes with a worker
 * that must start. What cannot be fetched is told by the map itself.
 */
export function fetchMapAhead({ withTiles }: { readonly withTiles: boolean }): void {
  if (!givesWebGl()) return
  const parts = [import('./mapAdapter'), ...(withTiles ? [import('./tileProtocolAdapter')] : [])]
  void Promise.all(parts).catch(() => undefined)
}
