import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { asPackageError, type PackageError } from '../fault'
import { usePackageStore } from '../store'
import { openArchivePackage } from './archiveAdapter'
import { useKeptStore } from './keptStore'

export interface Opening {
  readonly fileName: string
  /** How much of it is checked, from 0 to 1. */
  readonly share: number
}

export interface Refusal {
  readonly fileName: string
  readonly error: PackageError
}

/** The file that is being opened, and the one that did not open. */
export const useArchiveStore = defineStore('archive', () => {
  const packages = usePackageStore()
  const keeping = useKeptStore()
  const opening = shallowRef<Opening | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  let stopping = new AbortController()

  /** Opens a file; the last one wins. Whatever is wrong with it, the package in use stays. */
  async function openFile(file: File): Promise<void> {
    cancel()
    const { signal } = (stopping = new AbortController())
    const { name: fileName } = file
    refusal.value = null
    opening.value = { fileName, share: 0 }
    const onProgress = (share: number): void => {
      if (!signal.aborted) opening.value = { fileName, share }
    }
    try {
      await packages.adopt(await openArchivePackage(file, { signal, onProgress }))
      await keeping.refresh()
    } catch (error) {
      if (!signal.aborted) refusal.value = { fileName, error: asPackageError(error, 'opening_stopped') }
    } finally {
      if (!signal.aborted) opening.value = null
    }
  }

  function cancel(): void {
    stopping.abort()
    opening.value = null
  }

  function dismissRefusal(): void {
    refusal.value = null
  }

  return { opening, refusal, openFile, cancel, dismissRefusal }
})
