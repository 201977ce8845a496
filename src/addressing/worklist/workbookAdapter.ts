import { refuseHugeSheet } from './sheetLimits'
import type { Cell } from './answers'

/**
 * Reads the first sheet of a workbook. What it unpacks to is checked before anything is unpacked, so that a file made to fill
 * the memory is refused. Throws a RangeError where it is too big, else what the reader throws where it is no workbook.
 */
export async function readWorkbook(file: File): Promise<Cell[][]> {
  refuseHugeSheet(file.size, new Uint8Array(await file.arrayBuffer()), file.name)
  const { readSheet } = await import('read-excel-file/browser')
  return (await readSheet(file)) as Cell[][]
}
