import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { PackageFiles } from '../assemble'

/** Siblings of the package's folder: the new package while it is written, and the old one while it steps aside. */
const writingName = (folder: string): string => join(dirname(folder), `.${basename(folder)}.writing-${process.pid}`)
const asideName = (folder: string): string => join(dirname(folder), `.${basename(folder)}.before`)

/**
 * Puts a package into the place of another: written beside it, then renamed. Whoever kills this leaves the old package whole:
 * in its place, or, within the two renames, aside, from where `recover` brings it back.
 */
export function swapIn(folder: string, files: PackageFiles): void {
  const [writing, aside] = [writingName(folder), asideName(folder)]
  mkdirSync(writing, { recursive: true })
  for (const [path, bytes] of files) writeFileSync(join(writing, path), bytes, { flush: true })
  if (existsSync(folder)) renameSync(folder, aside)
  renameSync(writing, folder)
  rmSync(aside, { recursive: true, force: true })
}

/** Clears up after a run that was killed. The package that stood aside comes back where no other took its place. */
export function recover(folder: string): void {
  const aside = asideName(folder)
  if (existsSync(aside)) {
    if (existsSync(folder)) rmSync(aside, { recursive: true })
    else renameSync(aside, folder)
  }
  const parent = dirname(folder)
  if (!existsSync(parent)) return
  const prefix = `.${basename(folder)}.writing-`
  for (const name of readdirSync(parent)) {
    const isLeft = name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))
    if (isLeft) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
