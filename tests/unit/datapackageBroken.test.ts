import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DESCRIPTOR_FILE } from '@/datapackage/descriptor'
import { ARCHIVE_FAULTS, FAULT_CODES, PackageError, type FaultCode } from '@/datapackage/fault'
import { openPackage } from '@/datapackage/openPackage'
import { BROKEN_AREAS, BROKEN_PACKAGES } from '#tests/fixtures/brokenPackages'
import { readerOf, textOf, withBytes } from '#tests/fixtures/packageFiles'
import { tinyPackage } from '#tests/fixtures/tinyProvince'
import { faultsOf } from '#tests/fixtures/faultsOf'

describe('a broken package', () => {
  it.each([...BROKEN_PACKAGES, ...BROKEN_AREAS])('is refused with its fault: $name', async ({ files, dead, fault }) => {
    const [first] = await faultsOf(async () => (await openPackage(readerOf(files, dead))).checkAll())
    expect(first).toEqual(fault)
  })

  it('is there for every code, but the one about an address and those of archives', () => {
    const known = new Set<FaultCode>(BROKEN_PACKAGES.map(({ fault }) => fault.code))
    expect(FAULT_CODES.filter((code) => !known.has(code))).toEqual(['not_same_origin', ...ARCHIVE_FAULTS])
    expect(new Set(BROKEN_PACKAGES.map(({ name }) => name)).size).toBe(BROKEN_PACKAGES.length)
  })

  it('says in its message where the fault is', () => {
    const error = new PackageError(
      { code: 'required_cell', resource: 'places', line: 7 },
      { code: 'empty_file', resource: 'x' },
    )
    expect(error.message).toBe('required_cell in places line 7')
    expect(error.faults.map(({ code }) => code)).toEqual(['required_cell', 'empty_file'])
    expect(new PackageError({ code: 'empty_file', resource: 'places' }).message).toBe('empty_file in places')
  })

  it('gives the first 12 digits of both hashes, as any other tool computes them', async () => {
    const changed = new TextEncoder().encode('council_id,name_fa,name_en,other_names\n')
    const files = withBytes(tinyPackage(), 'councils.csv', changed)
    const opened = await openPackage(readerOf(files))
    const [fault] = await faultsOf(() => opened.table('councils'))
    const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    const expected = hash(textOf(tinyPackage(), 'councils.csv'))
    expect(fault?.detail).toEqual({ expected, found: hash(changed) })
  })

  it('still gives the tables that are sound', async () => {
    const files = withBytes(tinyPackage(), 'councils.csv', new Uint8Array())
    const opened = await openPackage(readerOf(files))
    expect((await faultsOf(() => opened.table('councils')))[0]?.code).toBe('empty_file')
    expect((await opened.table('agencies')).map(({ agency_id }) => agency_id)).toEqual(['T-A1', 'T-POST'])
  })

  it('cannot be opened at all without a descriptor', async () => {
    const files = withBytes(tinyPackage(), DESCRIPTOR_FILE, null)
    const [fault] = await faultsOf(() => openPackage(readerOf(files)))
    expect(fault).toEqual({ code: 'missing_resource', resource: DESCRIPTOR_FILE, value: '404' })
  })
})
