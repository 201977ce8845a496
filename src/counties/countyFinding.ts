import type { Facts, Sentence } from '@/indicators/sentence'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import type { CountyStanding } from './countyStanding'

/** The title of a county's page: in how many indicators it is behind its own targets, and where it ranks lowest. */
export function countyFinding(standings: readonly CountyStanding[], place: PlaceCode, period: Period): Sentence {
  const facts: Facts = { place: { kind: 'place', code: place }, period: { kind: 'period', period } }
  const lowest = lowestRank(standings)
  if (!lowest) return { key: 'counties.finding.silent', facts }
  const known: Facts = {
    ...facts,
    indicator: { kind: 'indicator', definition: lowest.standing.definition },
    rank: { kind: 'count', value: lowest.rank },
    ranked: { kind: 'count', value: lowest.standing.of },
  }
  const measured = standings.filter(({ isMet }) => isMet !== null)
  const behind = measured.filter(({ isMet }) => isMet === false).length
  if (measured.length === 0) return { key: 'counties.finding.noTarget', facts: known }
  const silent = standings.filter(({ signal }) => signal.value === null).length
  const counts: Facts = {
    silent: { kind: 'count', value: silent },
    behind: { kind: 'count', value: behind },
    of: { kind: 'count', value: measured.length },
  }
  if (silent > 0) {
    const key = `counties.finding.someSilent.${behind === 0 ? 'met' : 'behind'}`
    return { key, facts: { ...known, ...counts }, plural: measured.length }
  }
  if (behind === 0) return { key: 'counties.finding.met', facts: { ...known, ...counts }, plural: measured.length }
  const key = behind === measured.length ? 'allBehind' : 'behind'
  return { key: `counties.finding.${key}`, facts: { ...known, ...counts }, plural: measured.length }
}

/** The standing nearest the end of its ranking; of equal ones the first. */
function lowestRank(standings: readonly CountyStanding[]): { standing: CountyStanding; rank: number } | null {
  const share = ({ standing, rank }: { standing: CountyStanding; rank: number }): number => rank / standing.of
  const ranked = standings.flatMap((standing) => (standing.rank === null ? [] : [{ standing, rank: standing.rank }]))
  return ranked.reduce<(typeof ranked)[number] | null>(
    (lowest, one) => (lowest === null || share(one) > share(lowest) ? one : lowest),
    null,
  )
}
