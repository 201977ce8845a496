import { closeRing, type Point, type Ring } from './geometry'

/** How many straight pieces stand for one Bézier curve. The curves in the source are a few hundred metres long. */
const PIECES_PER_CURVE = 3

const SHAPE = /"data-name": '([^']+)',\s*(?:d|points): '([^']+)'/g
const TOKEN = /[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)/g
/** How many numbers one step of a path command takes. */
const NUMBERS_OF = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4 } as const

type Command = keyof typeof NUMBERS_OF
const isCommand = (letter: string): letter is Command => letter in NUMBERS_OF

/**
 * Reads the named shapes out of one province's component of react-iran-provinces-map.
 * @param source text of the compiled component
 * @returns one closed ring per name, in units of the drawing (y grows downward)
 * @throws when a path uses a command that is not known, or holds more than one ring
 */
export function readShapes(source: string): Map<string, Ring> {
  const shapes = new Map<string, Ring>()
  for (const [, quoted = '', text = ''] of source.matchAll(SHAPE)) {
    const name = JSON.parse(`"${quoted}"`) as string
    shapes.set(name, closeRing(readOutline(text.replace(/\\[rnt]/g, ' '))))
  }
  return shapes
}

function readOutline(text: string): Point[] {
  const tokens = text.match(TOKEN) ?? []
  const pen = new Pen()
  let letter = /^[a-zA-Z]/.test(tokens[0] ?? '') ? '' : 'L' // a list of points is a path of straight lines
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index] ?? ''
    if (/[a-zA-Z]/.test(token)) {
      letter = token
      index += 1
      if (letter.toLowerCase() === 'z') continue
    }
    const command = letter.toLowerCase()
    if (!isCommand(command)) throw new Error(`Path command "${letter}" is not known`)
    if (command === 'm' && pen.points.length > 0) throw new Error('A shape has more than one ring')
    const count = NUMBERS_OF[command]
    pen.step(command, letter === command, tokens.slice(index, index + count).map(Number))
    index += count
    if (command === 'm') letter = letter === 'm' ? 'l' : 'L' // what follows a move are lines
  }
  return pen.points
}

class Pen {
  readonly points: Point[] = []
  private at: Point = [0, 0]
  private lastControl: Point | null = null

  step(command: Command, relative: boolean, numbers: number[]) {
    const [x0, y0] = relative ? this.at : [0, 0]
    const n = (index: number) => numbers[index] ?? Number.NaN
    const pair = (index: number): Point => [x0 + n(index), y0 + n(index + 1)]
    if (command === 'c') this.curve(pair(0), pair(2), pair(4))
    else if (command === 's') this.curve(this.mirroredControl(), pair(0), pair(2))
    else if (command === 'h') this.line([x0 + n(0), this.at[1]])
    else if (command === 'v') this.line([this.at[0], y0 + n(0)])
    else this.line(pair(0))
  }

  private line(to: Point) {
    if (to.some(Number.isNaN)) throw new Error('A path ends in the middle of a step')
    this.points.push(to)
    this.at = to
    this.lastControl = null
  }

  private mirroredControl(): Point {
    const control = this.lastControl ?? this.at
    return [2 * this.at[0] - control[0], 2 * this.at[1] - control[1]]
  }

  private curve(first: Point, second: Point, to: Point) {
    const from = this.at
    for (let piece = 1; piece <= PIECES_PER_CURVE; piece += 1) {
      const t = piece / PIECES_PER_CURVE
      const mix = (axis: 0 | 1) =>
        (1 - t) ** 3 * from[axis] +
        3 * (1 - t) ** 2 * t * first[axis] +
        3 * (1 - t) * t * t * second[axis] +
        t ** 3 * to[axis]
      this.line([mix(0), mix(1)])
    }
    this.lastControl = second
  }
}
