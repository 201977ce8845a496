import type { Plot, Project } from './figureProjection'
import { dotRadius, type MapReach, type ReachTone, type SiteSort } from './reach'

/** Whom points reach, laid out on a still picture: in its units. */
export interface FigureReach {
  readonly settlements: readonly {
    readonly code: string
    readonly tone: ReachTone
    readonly at: Plot
    readonly r: number
  }[]
  /** `reachR`: the circle of reach around what a plan adds or moves; `null`: none is drawn. */
  readonly sites: readonly {
    readonly id: string
    readonly sort: SiteSort
    readonly at: Plot
    readonly r: number
    readonly reachR: number | null
  }[]
}

/** Of a picture in which a dot of radius 1 at scale 1 is `unit` wide. The large lie below the small, today's points below a plan's. */
export function layoutReach({ km, settlements, sites }: MapReach, project: Project, unit: number): FigureReach {
  const order = (sort: SiteSort): number => (sort === 'standing' ? 0 : 1)
  return {
    settlements: [...settlements]
      .sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
      .map(({ code, tone, people, lon, lat }) => ({
        code,
        tone,
        at: project([lon, lat]),
        r: dotRadius(people) * 0.8 * unit,
      })),
    sites: [...sites]
      .sort((a, b) => order(a.sort) - order(b.sort))
      .map(({ id, sort, lon, lat }) => ({
        id,
        sort,
        at: project([lon, lat]),
        r: { standing: 1.2, closed: 3.5, place: 5, spot: 5, moved: 5 }[sort] * unit,
        reachR: sort === 'standing' || sort === 'closed' ? null : Math.abs(unitsNorth(project, lon, lat, km)),
      })),
  }
}

/** Kilometres of a degree of latitude. */
const DEGREE_KM = 111.195

function unitsNorth(project: Project, lon: number, lat: number, km: number): number {
  return project([lon, lat + km / DEGREE_KM])[1] - project([lon, lat])[1]
}
