import { PASSAGE_CLASSES, type PassageClass } from '@/datapackage/packed/passages'
import { kmBetween, moveKm, type CountyArea, type LonLat } from '../countyArea'
import type { Random } from '../random'

/** Where streets may run: a centre, and what lies around it. */
export interface Ground {
  readonly centre: LonLat
  readonly area: CountyArea
  /** Smaller settlements nearby; the ground within their radius is theirs. */
  readonly neighbours: readonly { readonly centre: LonLat; readonly km: number }[]
}

/** A line that a passage of its class may take, with its distance from the centre, a little blurred. */
export interface Slot {
  readonly line: readonly LonLat[]
  readonly far: number
}

/** The side of a block of houses, in km. */
export const BLOCK_KM = 0.16

/** A little above four blocks, which the bends of the grid may stretch. */
const LONGEST_KM = 6 * BLOCK_KM

/** Blocks between two boulevards; a road runs half way between them. */
const QUARTER = 8
/** More of these rings than any ground needs: the county ends before. */
const MOST_RINGS = 400

/** A position in blocks from the centre, and where that is on the ground. */
type Place = (u: number, v: number) => LonLat

/**
 * Lines for so many passages of each class around a centre, nearest first: a bent grid of blocks with streets between them, a
 * boulevard and a road every eighth line, lanes through the blocks and dead ends into them, squares at corners. Throws a
 * sentence when the ground does not hold them.
 */
export function layStreets(
  ground: Ground,
  wanted: Readonly<Record<PassageClass, number>>,
  random: Random,
): Record<PassageClass, Slot[]> {
  const slots = Object.fromEntries(PASSAGE_CLASSES.map((own): [PassageClass, Slot[]] => [own, []])) as Record<
    PassageClass,
    Slot[]
  >
  const place = bentGrid(ground.centre, random)
  const inland = ground.area.contains(ground.centre) ? ground.area.kmToBorder(ground.centre) : 0
  const isEnough = (): boolean => PASSAGE_CLASSES.every((own) => slots[own].length >= 1.2 * wanted[own])
  for (let ring = 0; !isEnough(); ring += 1) {
    if (ring > MOST_RINGS) throw new RangeError(`no room for the streets around ${ground.centre.join(', ')}`)
    for (const [i, j] of ringOf(ring)) addBlock(slots, [i, j], { ...ground, inland }, place, random)
  }
  for (const own of PASSAGE_CLASSES) slots[own].sort((a, b) => a.far - b.far).splice(wanted[own])
  return slots
}

/** A grid turned and bent by slow waves, the same for all lines, so that they meet where they should. */
function bentGrid(centre: LonLat, random: Random): Place {
  const turn = random.between(0, Math.PI / 2)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const phases = Array.from({ length: 4 }, () => random.between(0, 2 * Math.PI))
  const wave = (angle: number, at: number): number => Math.sin(angle + (phases[at] ?? 0))
  return (u, v) => {
    const x = u + 0.28 * wave(0.8 * v + 0.5 * u, 0) + 0.9 * wave(0.21 * v, 1)
    const y = v + 0.28 * wave(0.7 * u - 0.6 * v, 2) + 0.9 * wave(0.17 * u, 3)
    return moveKm(centre, BLOCK_KM * (x * cos - y * sin), BLOCK_KM * (x * sin + y * cos))
  }
}

/** The blocks of a square ring around the centre. */
function* ringOf(ring: number): Generator<[number, number]> {
  for (let i = -ring; i <= ring; i += 1)
    for (let j = -ring; j <= ring; j += 1) if (Math.max(Math.abs(i), Math.abs(j)) === ring) yield [i, j]
}

type Block = readonly [i: number, j: number]

function addBlock(
  slots: Record<PassageClass, Slot[]>,
  block: Block,
  { centre, area, neighbours, inland }: Ground & { readonly inland: number },
  place: Place,
  random: Random,
): void {
  const middle = place(block[0] + 0.5, block[1] + 0.5)
  const km = kmBetween(centre, middle)
  // A line may be as long as the longest passage: further inland than that, none can leave the county.
  const isInland = km + LONGEST_KM < inland
  if (!isInland && !area.contains(middle)) return
  if (neighbours.some((other) => kmBetween(middle, other.centre) < other.km)) return
  const mayLeave = !isInland && area.kmToBorder(middle) < LONGEST_KM
  const far = km * random.between(0.85, 1.15)
  for (const [own, path] of linesOf(block, random)) {
    const line = path.map(([u, v]) => place(u, v))
    if (!mayLeave || line.every((point) => area.contains(point))) slots[own].push({ line, far })
  }
}

type Path = (readonly [u: number, v: number])[]

/** What runs along the sides of a block that begin at its corner, and through it. */
function linesOf([i, j]: Block, random: Random): [PassageClass, Path][] {
  const lines: [PassageClass, Path][] = []
  const along = (own: PassageClass, blocks: number, at: (step: number) => readonly [number, number]): void =>
    void lines.push([own, Array.from({ length: blocks + 1 }, (_, step) => at(step))])
  const [east, north] = [classOfLine(j), classOfLine(i)]
  if (divides(east.blocks, i)) along(east.own, east.blocks, (step) => [i + step, j])
  if (divides(north.blocks, j)) along(north.own, north.blocks, (step) => [i, j + step])
  if (divides(QUARTER / 2, i) && divides(QUARTER / 2, j)) lines.push(['square', ring(i, j)])
  const isUpright = random.chance(0.5)
  const within = (u: number, v: number): readonly [number, number] => (isUpright ? [i + u, j + v] : [i + v, j + u])
  for (const u of [0.25, 0.5, 0.75]) {
    const bend = random.between(-0.04, 0.04)
    lines.push(['lane', [within(u, 0), within(u + bend, 0.5), within(u, 1)]])
  }
  const u = random.pick([0.13, 0.38, 0.62, 0.87])
  const deep = random.between(0.3, 0.7)
  lines.push(['dead_end', random.chance(0.5) ? [within(u, 0), within(u, deep)] : [within(u, 1), within(u, 1 - deep)]])
  return lines
}

/** What a line of the grid is, and how many blocks one passage of it is long. */
function classOfLine(line: number): { readonly own: PassageClass; readonly blocks: number } {
  if (divides(QUARTER, line)) return { own: 'boulevard', blocks: 4 }
  if (divides(QUARTER / 2, line)) return { own: 'road', blocks: 4 }
  return { own: 'street', blocks: 2 }
}

const divides = (part: number, whole: number): boolean => whole % part === 0

/** A square is a closed line around a corner. */
function ring(i: number, j: number): Path {
  return Array.from({ length: 9 }, (_, step) => {
    const angle = (step * Math.PI) / 4
    return [i + 0.14 * Math.cos(angle), j + 0.14 * Math.sin(angle)] as const
  })
}
