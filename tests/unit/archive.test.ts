import { describe, expect, it } from 'vitest'
import { crc32 } from '@/datapackage/archive/crc32'
import { keptAddress, keptIdOf } from '@/datapackage/archive/keptAddress'
import { openArchive, refuseHuge } from '@/datapackage/archive/openArchive'
import { distantPackage, type Wanted } from '@/datapackage/archive/distantPackage'
import { TABLE_NAMES } from '@/datapackage/catalogue'
import { ARCHIVE_FAULTS, type FaultCode } from '@/datapackage/fault'
import { openPackage, type DataPackage, type FileReader } from '@/datapackage/openPackage'
import { checkPacked } from '@/datapackage/packed/checkPacked'
import type { PackageFiles } from '@/publish/assemble'
import { zipOf } from '#tests/fixtures/archives'
import { ARCHIVE, BROKEN_ARCHIVES } from '#tests/fixtures/brokenArchives'
import { BROKEN_PACKAGES } from '#tests/fixtures/brokenPackages'
import { faultsOf } from '#tests/fixtures/faultsOf'
import { readerOf } from '#tests/fixtures/packageFiles'
import { tinyPackage } from '#tests/fixtures/tinyProvince'

const files = tinyPackage()
/** As the worker opens it. */
const open = (bytes: Uint8Array): Promise<DataPackage> => openPackage(openArchive(bytes, ARCHIVE), checkPacked)

/** All that a package holds. */
async function contentOf(data: DataPackage): Promise<unknown> {
  const tables = await Promise.all(TABLE_NAMES.map((name) => data.table(name)))
  const geo = await Promise.all((['boundaries', 'labels', 'surroundings'] as const).map((name) => data.geo(name)))
  return { descriptor: data.descriptor, tables, geo }
}

const fromFolder = async (own: PackageFiles) => contentOf(await openPackage(readerOf(own)))

describe('a package out of an archive', () => {
  it.each([
    ['deflated', {}],
    ['stored', { level: 0 }],
    ['packed hard', { level: 9 }],
    ['in a folder', { folder: 'tiny/' }],
    ['in a deep folder', { folder: 'بسته/۱۴۰۴/tiny/' }],
  ] as const)('is the same as out of a folder: %s', async (_, options) => {
    expect(await contentOf(await open(zipOf(files, options)))).toEqual(await fromFolder(files))
  })

  it('is the same whatever lies beside it and in whatever order', async () => {
    const junk = ['__MACOSX/._places.csv', '.DS_Store', 'old/datapackage.json', 'readme.txt']
    const more: PackageFiles = new Map([
      ...junk.map((name): [string, Uint8Array] => [name, new TextEncoder().encode(name)]),
      ...[...files].reverse(),
    ])
    expect(await contentOf(await open(zipOf(more)))).toEqual(await fromFolder(files))
  })

  it('is found with separators of old Windows tools, and with a comment behind it', async () => {
    const windows = zipOf(new Map([...files].map(([path, bytes]) => [`tiny\\${path}`, bytes])))
    expect(await contentOf(await open(windows))).toEqual(await fromFolder(files))
    const plain = zipOf(files)
    const comment = new TextEncoder().encode('made for a test')
    const commented = new Uint8Array([...plain, ...comment])
    commented[plain.length - 2] = comment.length
    expect(await contentOf(await open(commented))).toEqual(await fromFolder(files))
  })

  it.each(BROKEN_PACKAGES.filter(({ dead, name }) => dead === undefined && name !== 'missing_file'))(
    'has the fault that its folder has: $name',
    async ({ files: broken, fault }) => {
      const [first] = await faultsOf(async () => (await open(zipOf(broken))).checkAll())
      expect(first).toEqual(fault)
    },
  )
})

describe('a broken archive', () => {
  it.each(BROKEN_ARCHIVES)('is refused with its fault: $name', async ({ bytes, fault }) => {
    const [first] = await faultsOf(async () => (await open(bytes)).checkAll())
    expect(first).toEqual(fault)
  })

  it('is refused by its size before it is read', async () => {
    expect(await faultsOf(() => refuseHuge(100_000_001, ARCHIVE))).toEqual([
      { code: 'archive_too_big', resource: ARCHIVE, amounts: { found: 101, limit: 100 } },
    ])
    expect(await faultsOf(() => refuseHuge(100_000_000, ARCHIVE))).toEqual([])
  })

  it('is there for every fault that bytes can have', () => {
    const known = new Set<FaultCode>(BROKEN_ARCHIVES.map(({ fault }) => fault.code))
    const others = ['unreadable_file', 'archive_too_big', 'not_kept_here', 'opening_stopped']
    expect(ARCHIVE_FAULTS.filter((code) => !known.has(code))).toEqual(others)
  })

  it('is refused wherever it ends, and never opens by half', async () => {
    const whole = zipOf(files)
    for (let end = 0; end < whole.length; end += 997) {
      const [fault] = await faultsOf(async () => (await open(whole.slice(0, end))).checkAll())
      expect(['empty_file', 'not_a_zip', 'half_archive']).toContain(fault?.code)
    }
  })
})

describe('the checksum of a file', () => {
  it('is the one that other tools compute', () => {
    const of = (text: string): string => crc32(new TextEncoder().encode(text)).toString(16)
    expect(of('123456789')).toBe('cbf43926')
    expect(of('')).toBe('0')
    // Every length of a last piece, and the whole of a view that does not begin where its memory does.
    expect(['a', 'ab', 'abc', 'abcd', 'abcde'].map(of)).toEqual([
      'e8b7be43',
      '9e83486d',
      '352441c2',
      'ed82cd11',
      '8587d865',
    ])
    expect(crc32(new TextEncoder().encode('___123456789').subarray(3)).toString(16)).toBe('cbf43926')
  })
})

describe('the address of a kept package', () => {
  it('carries its id there and back, and is no address that is fetched', () => {
    expect(keptIdOf(keptAddress('0123456789abcdef'))).toBe('0123456789abcdef')
    expect(keptIdOf('/data/kept/')).toBeNull()
    expect(keptIdOf(null)).toBeNull()
  })
})

describe('a package that lies elsewhere', () => {
  const near = (read: FileReader): Promise<DataPackage> => openPackage(read)

  it('gives what the other side gives, and asks for each part once', async () => {
    const data = await near(readerOf(files))
    const asked: Wanted[] = []
    const distant = distantPackage(data.descriptor, async (wanted) => {
      asked.push(wanted)
      if (wanted.kind === 'table') return { rows: await data.table(wanted.name), frame: null }
      if (wanted.kind === 'packed')
        return { rows: [], frame: wanted.name === 'passages' ? await data.passages() : await data.passageMonths() }
      if (wanted.kind === 'tiles') return { rows: [], frame: null }
      const collection = await data.geo(wanted.name)
      return { rows: collection?.features ?? [], frame: collection && { ...collection, features: [] } }
    })
    expect(await contentOf(distant)).toEqual(await contentOf(data))
    await contentOf(distant)
    expect(new Set(asked.map(({ name }) => name)).size).toBe(asked.length)
    expect(distant.has('places')).toBe(true)
  })

  it('asks again for what did not arrive', async () => {
    const data = await near(readerOf(files))
    let asked = 0
    const distant = distantPackage(data.descriptor, async () => {
      asked += 1
      if (asked === 1) throw new Error('the other side broke off')
      return { rows: [], frame: null }
    })
    await expect(distant.table('places')).rejects.toThrow('broke off')
    await expect(distant.table('places')).resolves.toEqual([])
  })
})
