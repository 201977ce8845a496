/** Long enough for a slow disk to take the file before its address is given back. */
const KEPT = 60_000

/** Hands a file to the browser's own downloads. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT)
}
