import { verdictOf, type Finding } from './finding'

const HEAD = ['what', 'reach', 'found (median)', 'p95', 'runs', 'verdict']

const figure = (value: number | null, unit: string): string =>
  value === null ? '' : `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ${unit}`

/** The findings as a Markdown table, padded so that it reads well in a terminal too. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.what,
    finding.reach === null ? '' : `${finding.reach} ${finding.unit}`,
    figure(finding.median, finding.unit),
    figure(finding.p95, finding.unit),
    String(finding.runs),
    verdictOf(finding),
  ])
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
