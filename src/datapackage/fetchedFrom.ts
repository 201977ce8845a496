import type { DataPackage } from './openPackage'

const addresses = new WeakMap<DataPackage, string>()

/** Notes the address that a package was fetched from. */
export const noteAddress = (data: DataPackage, address: string): void => void addresses.set(data, address)

/** The address that a package was fetched from; `undefined` for one out of a file, or kept by the browser. */
export const fetchedFrom = (data: DataPackage): string | undefined => addresses.get(data)
