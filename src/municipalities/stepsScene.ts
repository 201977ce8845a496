import type { CooperationStepRow } from '@/datapackage/tables/cooperation'
import type { Sentence } from '@/indicators/sentence'
import { lastDayOf } from '@/locale/lastDay'
import { addMonths } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { aCount, aPeriod, aPlace, somePlaces, theNamed } from '@/scenes/facts'
import type { Compose, GatheredScene, SceneBar, SceneContent, SceneContext, SceneFigure } from '@/scenes/scene'
import { ownFigures, wholeFigure, worstFigure } from '@/scenes/sceneFigures'
import { standingOf } from '@/scenes/standing'
import { cooperationMatrix, inOrder, stepTotals, type CooperationLine } from './cooperationMatrix'
import { cooperationSteps } from './cooperationSteps'
import type { CooperationTables } from './useCooperation'

/** A decision names at most two counties, a county's own picture six of its places. */
const MOST_PLACES = 2
const MOST_ROWS = 6

/** Which step of the cooperation plan waits longest, and whose. As bars: of a county, its municipalities and dehyaris. */
export const stepsInTurn: GatheredScene = {
  id: 'cooperation-by-step',
  definition: cooperationSteps,
  async gather(data) {
    const [steps, cooperation] = await Promise.all([data.table('cooperation_steps'), data.table('cooperation')])
    return composeSteps({ steps: inOrder(steps), cooperation })
  },
}

/** How far one step is over some places. */
export interface StepState {
  readonly step: CooperationStepRow
  readonly done: number
  readonly begun: number
  /** Places that were asked for it and that it applies to. */
  readonly asked: number
}

/** Each step over the lines, the least done first; a step that nobody was asked for is left out. */
export function stepStates(lines: readonly CooperationLine[], steps: readonly CooperationStepRow[]): StepState[] {
  const totals = stepTotals(lines, steps.length)
  const states = steps.map((step, at): StepState => {
    const { done = 0, asked = 0 } = totals[at] ?? {}
    return { step, done, asked, begun: lines.filter(({ cells }) => cells[at]?.state === 'in_progress').length }
  })
  const share = ({ done, asked }: StepState): number => done / asked
  return states.filter(({ asked }) => asked > 0).sort((a, b) => share(a) - share(b))
}

export function composeSteps(tables: CooperationTables): Compose {
  return (context) => {
    const { province, period, place } = context
    const isDrilled = province.counties.some(({ place_code }) => place_code === place)
    const own = isDrilled ? place : province.code
    const lines = cooperationMatrix(tables, province.tree, { place: own, who: 'all', day: lastDayOf(period) })
    const standing = standingOf(province, cooperationSteps, period)
    const states = stepStates(lines, tables.steps)
    const [last] = states
    return {
      definition: cooperationSteps,
      period,
      place: own,
      headline: headline(context, isDrilled, lines, last),
      figures: [
        ...untouchedFigure(lines),
        ...(isDrilled ? ownFigures(standing, place) : [...wholeFigure(standing), ...worstFigure(standing)]),
      ],
      picture: {
        kind: 'bars',
        target: null,
        highlight: behindIn(tables, lines, last).slice(0, MOST_PLACES),
        rows: isDrilled ? placeRows(lines) : states.slice(0, MOST_ROWS).map(stepRow),
        legend: { key: `scenes.cooperation.legend.${isDrilled ? 'places' : 'steps'}`, facts: {} },
        mark: null,
      },
      ask: ask(tables, lines, last),
      reported: standing.reported,
      asked: standing.asked,
      notes: [{ key: `indicators.${cooperationSteps.id}.definition`, facts: {} }, ...newNote(context, tables, own)],
    } satisfies SceneContent
  }
}

function headline(
  { period, place }: SceneContext,
  isDrilled: boolean,
  lines: readonly CooperationLine[],
  last: StepState | undefined,
): Sentence {
  const where = isDrilled ? 'county' : 'province'
  if (!last)
    return { key: `scenes.cooperation.nobody.${where}`, facts: { period: aPeriod(period), place: aPlace(place) } }
  const facts = { step: theNamed(last.step), done: aCount(last.done), of: aCount(last.asked), place: aPlace(place) }
  if (last.done === last.asked) {
    return { key: `scenes.cooperation.allDone.${where}`, facts: { of: aCount(lines.length), place: aPlace(place) } }
  }
  return { key: `scenes.cooperation.${last.done === 0 ? 'none' : 'last'}.${where}`, facts, plural: last.done }
}

/** Who has not done a single step of those asked for; none is good news, and no figure. */
function untouchedFigure(lines: readonly CooperationLine[]): SceneFigure[] {
  const asked = lines.filter((line) => line.asked > 0)
  const untouched = asked.filter(({ done }) => done === 0).length
  if (asked.length === 0) return []
  const says = { key: 'scenes.cooperation.untouched', facts: { of: aCount(asked.length) }, plural: untouched }
  return [{ value: aCount(untouched), says, tone: untouched > 0 ? 'warn' : 'plain', observed: null }]
}

function stepRow({ step, done, begun, asked }: StepState, at: number): SceneBar {
  return {
    name: { key: 'scenes.bars.named', facts: { name: theNamed(step) } },
    // Of those asked: some steps are for municipalities alone.
    value: done / asked,
    begun: begun / asked,
    of: 1,
    says: { key: 'scenes.bars.ofAll', facts: { count: aCount(done), of: aCount(asked) } },
    tone: at === 0 && done < asked ? 'warn' : 'plain',
  }
}

/** Fewest steps first; places that nothing was asked of are left out. */
function placeRows(lines: readonly CooperationLine[]): SceneBar[] {
  const asked = lines.filter((line) => line.asked > 0).slice(0, MOST_ROWS)
  return asked.map(({ place, cells, done, asked: of }, at) => ({
    name: { key: `scenes.bars.${place.responsible ?? 'named'}`, facts: { name: theNamed(place) } },
    value: done / of,
    begun: cells.filter(({ state }) => state === 'in_progress').length / of,
    of: 1,
    says: { key: 'scenes.bars.ofAll', facts: { count: aCount(done), of: aCount(of) } },
    tone: at === 0 && done < of ? 'warn' : 'plain',
  }))
}

/** Counties whose places have not done a step, those with most of them first. */
function behindIn(
  { steps }: CooperationTables,
  lines: readonly CooperationLine[],
  last: StepState | undefined,
): PlaceCode[] {
  const at = steps.findIndex(({ step_id }) => step_id === last?.step.step_id)
  const owed = new Map<PlaceCode, number>()
  for (const { county, cells } of lines) {
    const state = cells[at]?.state ?? null
    if (state === 'not_started' || state === 'in_progress') owed.set(county, (owed.get(county) ?? 0) + 1)
  }
  return [...owed].sort(([, a], [, b]) => b - a).map(([county]) => county)
}

function ask(
  tables: CooperationTables,
  lines: readonly CooperationLine[],
  last: StepState | undefined,
): Sentence | null {
  const places = behindIn(tables, lines, last)
  if (!last || places.length === 0) return null
  const left = last.asked - last.done
  const facts = {
    count: aCount(left),
    step: theNamed(last.step),
    places: somePlaces(places.slice(0, MOST_PLACES)),
  }
  return { key: places.length === 1 ? 'scenes.cooperation.askOne' : 'scenes.cooperation.ask', facts, plural: left }
}

/** Steps done in the month in view, for the speaker. */
function newNote({ province, period }: SceneContext, tables: CooperationTables, place: PlaceCode): Sentence[] {
  const doneBy = (day: string): number =>
    cooperationMatrix(tables, province.tree, { place, who: 'all', day }).reduce((sum, { done }) => sum + done, 0)
  const count = doneBy(lastDayOf(period)) - doneBy(lastDayOf(addMonths(period, -1)))
  return [{ key: 'scenes.cooperation.thisMonth', facts: { count: aCount(count) }, plural: count }]
}
