import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Manifest {
  readonly start_url: string
  readonly lang: string
  readonly dir: string
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[]
}

const inPublic = (path: string) => new URL(`../../public/${path}`, import.meta.url)
const manifest = JSON.parse(readFileSync(inPublic('manifest.webmanifest'), 'utf8')) as Manifest
const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')

/** Width and height of a PNG, from its first chunk. */
function sizeOf(path: string): string {
  const bytes = readFileSync(inPublic(path))
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

describe('the manifest of the installed app', () => {
  it('is Persian, right to left, and opens the home', () => {
    expect([manifest.lang, manifest.dir, manifest.start_url]).toEqual(['fa', 'rtl', '/'])
  })

  it('names no province: that is data', () => {
    expect(JSON.stringify(manifest)).not.toContain('گیلان')
  })

  it('names icons that are there, in the sizes they have', () => {
    const drawn = manifest.icons.filter(({ type }) => type === 'image/png')
    expect(drawn.map(({ src }) => sizeOf(src.slice(1)))).toEqual(drawn.map(({ sizes }) => sizes))
    expect(drawn.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    for (const { src } of manifest.icons) expect(existsSync(inPublic(src.slice(1))), src).toBe(true)
  })

  it('is named by the page, with the icon for those who read no manifest', () => {
    expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest" />')
    const touch = /rel="apple-touch-icon" href="\/(.*?)"/.exec(page)?.[1] ?? ''
    expect(sizeOf(touch)).toBe('180x180')
  })
})
