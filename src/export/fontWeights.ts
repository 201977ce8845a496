const NAMED: Readonly<Record<string, number>> = { normal: 400, bold: 700 }

/** The weights a drawing's text asks for, each turned to the nearest of those `offered`; 400 is always among them. */
export function weightsIn(svg: string, offered: readonly number[]): number[] {
  const asked = [...svg.matchAll(/font-weight(?:="|:\s*)(\w+)/g)].map(([, word = '']) => NAMED[word] ?? Number(word))
  const nearest = (weight: number): number =>
    offered.reduce((best, one) => (Math.abs(one - weight) < Math.abs(best - weight) ? one : best), offered[0] ?? 400)
  return [...new Set([400, ...asked.filter(Number.isFinite)].map(nearest))].sort((a, b) => a - b)
}
