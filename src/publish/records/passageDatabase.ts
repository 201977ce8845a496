import type { MonthCell } from '../layOutMonths'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { PASSAGE_CLASSES, type Passages } from '@/datapackage/packed/passages'
import { GAP_BITS } from '@/datapackage/packed/passageGaps'
import type { AddressingRow } from '@/datapackage/tables/post'
import { PASSAGES_FILE, type RawPassage } from './rawPassages'
import type { RawFault } from './findings'
import type { PassageLine } from './passageLines'
import { readLine } from './lineText'

/** One combination of gaps of one place: a cell of the cube. */
export type CubeCell = Omit<MonthCell, 'month'>

const SETUP = `
  create table passages (place varchar, id uinteger, kind utinyint, state utinyint, premises uinteger,
    unplated uinteger, unpostcoded uinteger, name varchar, geometry varchar, line uinteger);
  create table returns (place varchar, passages bigint, passages_named bigint, passages_signed bigint,
    premises bigint, premises_plated bigint, premises_postcoded bigint);`

/** The passages while they are counted, sorted and joined: a database in memory, gone when it is closed. */
export class PassageDatabase {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(): Promise<PassageDatabase> {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(SETUP)
    return new PassageDatabase(instance, connection)
  }

  close(): void {
    this.connection.closeSync()
    this.instance.closeSync()
  }

  async add(passages: readonly RawPassage[]): Promise<void> {
    const appender = await this.connection.createAppender('passages')
    const text = (value: string | null): void =>
      value === null ? appender.appendNull() : appender.appendVarchar(value)
    for (const own of passages) {
      appender.appendVarchar(own.place_code)
      appender.appendUInteger(own.id)
      appender.appendUTinyInt(PASSAGE_CLASSES.indexOf(own.class))
      appender.appendUTinyInt(own.state)
      for (const count of [own.premises, own.unplated, own.unpostcoded]) appender.appendUInteger(count)
      text(own.name)
      text(own.geometry)
      appender.appendUInteger(own.line)
      appender.endRow()
    }
    appender.closeSync()
  }

  /** Ids that stood in an earlier line of the same place. */
  async repeated(most: number): Promise<RawFault[]> {
    const rows = await this.rows(`select place, id, line from (
      select *, row_number() over (partition by place, id order by line) as turn from passages)
      where turn > 1 order by line limit ${most}`)
    return rows.map(([place, id, line]) => ({
      code: 'duplicate_key',
      file: PASSAGES_FILE,
      resource: 'passages',
      line: Number(line),
      column: 'place_code, id',
      value: `${String(place)}|${String(id)}`,
    }))
  }

  /** Places whose passages add up to something else than what they reported of the month. Who did not report it whole is not asked. */
  async differing(returns: readonly AddressingRow[], most: number): Promise<RawFault[]> {
    const appender = await this.connection.createAppender('returns')
    for (const row of returns) {
      appender.appendVarchar(row.place_code)
      for (const name of MEASURES) appender.appendBigInt(BigInt(row[name] ?? 0))
      appender.endRow()
    }
    appender.closeSync()
    const rows = await this.rows(`with sums as (select place, min(line) as line, count(*) as passages,
        count(*) filter (state > 0) as passages_named, count(*) filter (state > 1) as passages_signed,
        sum(premises) as premises, sum(premises) - sum(unplated) as premises_plated,
        sum(premises) - sum(unpostcoded) as premises_postcoded from passages group by place)
      ${MEASURES.map(
        (name) => `select s.place, s.line, '${name}' as measure, s.${name}::bigint, r.${name}
        from sums s join returns r using (place) where s.${name} <> r.${name}`,
      ).join(' union all ')}
      order by 1, 3 limit ${most}`)
    return rows.map(([place, line, measure, found, expected]) => ({
      code: 'sums_differ',
      file: PASSAGES_FILE,
      resource: 'passages',
      line: Number(line),
      column: String(measure),
      value: String(found),
      detail: { place: String(place), found: String(found), expected: String(expected) },
    }))
  }

  /** The packed columns, sorted by place and id. */
  async columns(): Promise<Passages> {
    const places = (await this.rows('select distinct place from passages order by place')).map(([place]) =>
      String(place),
    )
    const numbers = new Map(places.map((place, at) => [place, at]))
    const count = Number((await this.rows('select count(*) from passages'))[0]?.[0] ?? 0)
    const column = (): Uint32Array => new Uint32Array(count)
    const [place, number, kind, state] = [column(), column(), column(), column()]
    const [premises, unplated, unpostcoded] = [column(), column(), column()]
    const measured = [number, kind, state, premises, unplated, unpostcoded]
    let row = 0
    await this.stream(`select place, id, kind, state, premises, unplated, unpostcoded from ${SORTED}`, (cells) => {
      place[row] = numbers.get(String(cells[0])) ?? 0
      measured.forEach((own, at) => (own[row] = Number(cells[at + 1])))
      row += 1
    })
    return { count, places, place, number, kind, state, premises, unplated, unpostcoded }
  }

  /** Where passages run, by their rows in the columns; those without a geometry have none. */
  async lines(): Promise<PassageLine[]> {
    const lines: PassageLine[] = []
    let row = 0
    await this.stream(`select name, geometry, state from ${SORTED}`, ([name, geometry, state]) => {
      const line = typeof geometry === 'string' ? readLine(geometry) : null
      // An unnamed passage may be called something; it is no name until it is approved.
      if (line) lines.push({ row, name: Number(state) > 0 && typeof name === 'string' ? name : null, line })
      row += 1
    })
    return lines
  }

  async cube(): Promise<CubeCell[]> {
    const flags = `(case state when 0 then ${GAP_BITS.unnamed} when 1 then ${GAP_BITS.unsigned} else 0 end)
      + (case when unplated > 0 then ${GAP_BITS.unplated} else 0 end)
      + (case when unpostcoded > 0 then ${GAP_BITS.unpostcoded} else 0 end)`
    const rows = await this.rows(`select place, ${flags} as flags, count(*), sum(premises)::bigint,
      sum(unplated)::bigint, sum(unpostcoded)::bigint from passages group by 1, 2 order by 1, 2`)
    return rows.map(([place, own, ...counts]) => {
      const [passages = 0, premises = 0, unplated = 0, unpostcoded = 0] = counts.map(Number)
      return { place: String(place), flags: Number(own), passages, premises, unplated, unpostcoded }
    })
  }

  private async rows(query: string): Promise<unknown[][]> {
    return (await this.connection.runAndReadAll(query)).getRowsJS()
  }

  /** Row after row, in pieces: a nation's list never lies in memory as rows. */
  private async stream(query: string, onRow: (cells: readonly unknown[]) => void): Promise<void> {
    const result = await this.connection.stream(query)
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
      for (const cells of chunk.getRows()) onRow(cells)
  }
}

const SORTED = 'passages order by place, id'

const MEASURES = [
  'passages',
  'passages_named',
  'passages_signed',
  'premises',
  'premises_plated',
  'premises_postcoded',
] as const satisfies readonly (keyof AddressingRow)[]
