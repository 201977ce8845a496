import type { CooperationRow } from '@/datapackage/tables/cooperation'
import { addMonths, monthsBetween } from '@/locale/period'
import type { Calibration } from '../calibration'
import { jalaliDay } from '../jalaliDay'
import type { County, Settlement } from '../landscape'
import { stream, type Random } from '../random'
import { fill } from '../sampleNames'
import { logOddsOf, shareAt } from '../share'

/** How far every municipality is with every step, and the largest villages of each county with the steps asked of dehyaris. */
export function generateCooperation(
  calibration: Calibration,
  counties: readonly County[],
  villages: readonly Settlement[],
): CooperationRow[] {
  const { seed, cooperation, cooperationSteps } = calibration
  const { perCounty, steps } = cooperation.dehyaris.value
  return counties.flatMap(({ code, cities }) => {
    const own = villages.filter(({ county }) => county === code).sort((a, b) => b.people - a.people)
    const mood = cooperation.spread.value * stream(seed, 'cooperation', code).normal()
    const asked = [
      ...cities.map((place) => ({ place, steps: cooperationSteps.map(({ step_id }) => step_id) })),
      ...own.slice(0, perCounty).map((place) => ({ place, steps })),
    ]
    return asked.flatMap(({ place, steps: askedSteps }) =>
      askedSteps.map((step) => stepOf(calibration, place, step, mood, stream(seed, 'cooperation', place.code, step))),
    )
  })
}

function stepOf(
  { cooperation, series }: Calibration,
  { code, people }: Settlement,
  step_id: string,
  mood: number,
  random: Random,
): CooperationRow {
  // Larger towns are ahead: five times the people is about as much as one county's mood.
  const size = 0.35 * Math.log(Math.max(people, 500) / 10_000)
  const chance = shareAt(logOddsOf(cooperation.done.value[step_id] ?? 0) + mood + size)
  const months = monthsBetween(cooperation.firstMonth.value, series.value.last)
  const [luck, begun] = [random.next(), random.chance(cooperation.begun.value)]
  const since = jalaliDay(addMonths(cooperation.firstMonth.value, random.integer(0, months)), random.integer(1, 28))
  const evidence = fill(cooperation.letter, { n: String(random.integer(100, 9999)) })
  if (luck < chance) return { place_code: code, step_id, status: 'done', since, evidence }
  if (begun) return { place_code: code, step_id, status: 'in_progress', since, evidence: null }
  return { place_code: code, step_id, status: 'not_started', since: null, evidence: null }
}
