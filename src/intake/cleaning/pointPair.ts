import { cleanedOn, type CleanCell, type RuleCode } from './rules'

/** The coordinates that one text holds, as degrees with decimals in the order in which they stand. */
export interface FoundFigures {
  /** One or two. */
  readonly figures: readonly string[]
  /** What the first of them is said to be; `null` where only the place they lie at can tell. */
  readonly first: 'lon' | 'lat' | null
  readonly rules: readonly RuleCode[]
}

/** No point is written longer, with the longest of links. */
const LONGEST = 2000

/** A program writes its decimals with a point, and says by its own form which figure stands first. */
const PLAIN = String.raw`(-?\d{1,3}\.\d+)`

interface Form {
  readonly shape: RegExp
  readonly first: 'lon' | 'lat'
}

const FORMS: readonly Form[] = [
  {
    shape: new RegExp(`^(?:SRID=\\d+;\\s*)?POINT\\s*[ZM]{0,2}\\s*\\(\\s*${PLAIN}\\s+${PLAIN}[\\s\\d.-]*\\)$`, 'i'),
    first: 'lon',
  },
  { shape: new RegExp(`"coordinates"\\s*:\\s*\\[\\s*${PLAIN}\\s*,\\s*${PLAIN}`), first: 'lon' },
  { shape: new RegExp(`^geo:${PLAIN},${PLAIN}`, 'i'), first: 'lat' },
]

/** Addresses of maps: a pin stands before the middle of what the map shows. */
const LINKS: readonly RegExp[] = [
  new RegExp(`!3d${PLAIN}!4d${PLAIN}`),
  new RegExp(`[?&#]m?lat(?:itude)?=${PLAIN}&m?l(?:on|ng|ong)(?:gitude)?=${PLAIN}`, 'i'),
  new RegExp(
    `[?&](?:q|query|ll|center|destination|daddr|loc|marker|place)=(?:loc:)?${PLAIN}(?:,|%2C|\\+|%20)+${PLAIN}`,
    'i',
  ),
  new RegExp(`/(?:place|search|dir)/+${PLAIN},\\+?${PLAIN}`, 'i'),
  new RegExp(`@${PLAIN},${PLAIN}`),
  new RegExp(`#(?:map=)?\\d{1,2}(?:\\.\\d+)?z?/${PLAIN}/${PLAIN}`, 'i'),
]

const IS_LINK = /:\/\/|^www\.|^[\w.-]+\.[a-z]{2,}\//i

/** Words and signs for the two sides and for the marks of degrees, as one letter or mark each. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/"(\p{L}+)"/gu, '$1'],
  [/(?<=\d)\s*d\s*(\d{1,2})\s*m\s*([\d.]{1,9})\s*s/gi, '°$1\'$2"'],
  [/عرض(?:\s*جغرافیایی)?|شمالی?|lat(?:itude)?|\by(?=\s*[:=])/gi, 'N'],
  [/طول(?:\s*جغرافیایی)?|شرقی?|lon(?:g(?:itude)?)?|lng|\bx(?=\s*[:=])/gi, 'E'],
  [/\s*درجه(?:\s+و\s+)?/g, '°'],
  [/\s*دقیقه(?:\s+و\s+)?/g, "'"],
  [/\s*ثانیه/g, '"'],
  [/[º˚]/g, '°'],
  [/″|”|“|′′|''/g, '"'],
  [/[′’‘´`]/g, "'"],
  [/\s+و\s+/g, ' '],
  [/([NE])\s*[:=]/g, '$1'],
  [/^[([{]\s*|\s*[)\]}]$/g, ''],
]

/** As most points are written: nothing else has to be asked of them. */
const COMMON = new RegExp(`^${PLAIN}(?:[,،] ?| )${PLAIN}$`)

const DECIMALS = String.raw`-?\d{1,3}\.\d+\s*°?`
const MARKED = String.raw`\d{1,3}\s*°\s*\d{1,2}(?:\.\d+)?\s*'(?:\s*\d{1,2}(?:\.\d+)?\s*")?`
const SPACED = String.raw`\d{2,3}[\s:-]\d{1,2}[\s:-]\d{1,2}(?:\.\d+)?`
/** Without its point, and a nothing. */
const POINTLESS = String.raw`\d{4,9}|0`
const FIGURE = `(${[MARKED, DECIMALS, SPACED, POINTLESS].join('|')})`
const BETWEEN = String.raw`(?:\s*[,،;؛|/&-]\s*|\s+)`

const LEADING = new RegExp(`^([NE])\\s*${FIGURE}${BETWEEN}?([NE])\\s*${FIGURE}$`)
const TRAILING = new RegExp(`^${FIGURE}\\s*([NE])${BETWEEN}?${FIGURE}\\s*([NE])$`)
const BARE = new RegExp(`^${FIGURE}${BETWEEN}${FIGURE}$`)
const EDGES = /^[\s,،;:]+|[\s,،;]+$/g
const ALONE = new RegExp(`^[NE\\s]*${FIGURE}[NE\\s]*$`)

/**
 * Both coordinates that stand in one clean text (Latin digits): two figures with any mark between them, degrees, minutes and seconds,
 * a letter or a word for each, the forms of programs (POINT, geo:) and links to maps. `null` where there is no figure that could be one.
 */
export function figuresOfPoint(text: string): FoundFigures | null {
  if (text.length > LONGEST) return null
  const common = COMMON.exec(text)
  if (common) return stated(common, null)
  const formed = FORMS.find(({ shape }) => shape.test(text))
  if (formed) return stated(formed.shape.exec(text), formed.first)
  if (IS_LINK.test(text)) return stated(LINKS.map((link) => link.exec(text)).find((found) => found) ?? null, 'lat')
  const signed = SIGNS.reduce((value, [sign, mark]) => value.replace(sign, mark), text).toUpperCase()
  const { value, rules } = withPoints({ value: signed.trim(), rules: [] })
  return labelled(value, rules) ?? unlabelled(value.replace(/[NE]/g, ' ').replace(EDGES, ''), rules)
}

function stated(found: RegExpExecArray | null, first: FoundFigures['first']): FoundFigures | null {
  return found && { figures: [plain(found[1] ?? ''), plain(found[2] ?? '')], first, rules: [] }
}

function labelled(text: string, rules: readonly RuleCode[]): FoundFigures | null {
  const [, before, one, between, other] = LEADING.exec(text) ?? []
  const [, first, sideOne, second, sideOther] = TRAILING.exec(text) ?? []
  const [side, otherSide] = [before ?? sideOne, between ?? sideOther]
  if (side === otherSide) return null
  return inDegrees([one ?? first ?? '', other ?? second ?? ''], side === 'E' ? 'lon' : 'lat', rules)
}

function unlabelled(text: string, rules: readonly RuleCode[]): FoundFigures | null {
  const [, one, other] = BARE.exec(text) ?? []
  if (one !== undefined && other !== undefined) return inDegrees([one, other], null, rules)
  const alone = ALONE.exec(text)?.[1]
  return alone === undefined ? null : inDegrees([alone], null, rules)
}

const SLASHED = /\b(\d{2,3})\/(\d+)/g
const TWO_COMMAS = /^\D*\d{2,3}[,،٬]\d+(?:\D+\d{2,3}[,،٬]\d+)?\D*$/
const COMMA = /\b(\d{2,3})[,،٬](\d+)/g

/** A point in the stead of other decimal marks: of a comma only where no other mark could part the two figures. */
function withPoints(cell: CleanCell): CleanCell {
  const value = cell.value.replace(/(?<=\d)\u066b(?=\d)/g, '.')
  if (/[.°]/.test(value)) return cleanedOn(cell, value, ...(value === cell.value ? [] : (['decimal_mark'] as const)))
  const slashed = value.replace(SLASHED, '$1.$2')
  const pointed = slashed === value && TWO_COMMAS.test(value) ? value.replace(COMMA, '$1.$2') : slashed
  return pointed === cell.value ? cell : cleanedOn(cell, pointed, 'decimal_mark')
}

function inDegrees(
  written: readonly string[],
  first: FoundFigures['first'],
  rules: readonly RuleCode[],
): FoundFigures | null {
  const figures = written.map(degreesOf)
  const isWorked = written.some((figure) => /[\d°]\s*[\s:'°-]\s*\d/.test(figure))
  if (!figures.every((figure) => figure !== null)) return null
  return { figures, first, rules: isWorked ? [...rules, 'coordinates_degrees'] : rules }
}

/** 37°16'48" as 37.28; `null` for 75 minutes. */
function degreesOf(figure: string): string | null {
  const [degrees = '', minutes, seconds = '0'] = figure.match(/-?\d+(?:\.\d+)?/g) ?? []
  if (minutes === undefined) return plain(degrees)
  const [own, parts] = [Math.abs(Number(minutes)), Math.abs(Number(seconds))]
  return own < 60 && parts < 60 ? String(Number((Number(degrees) + own / 60 + parts / 3600).toFixed(6))) : null
}

/** Without zeros that say nothing; all other digits stay. */
const plain = (figure: string): string =>
  figure.includes('.') ? figure.replace(/^(-?)0+(?=\d)/, '$1').replace(/\.?0+$/, '') : figure
