import type { ResourceName } from '@/datapackage/catalogue'
import { expectReading } from '@/datapackage/fetchPackage'
import { loadTexts } from '@/locale/i18n'
import { createRouter, createWebHistory, type LocationQuery, type Router, type RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** `bare` pages stand alone, without the bar and the navigation: a projector shows nothing else. */
    readonly frame?: 'bare'
    /** Texts beside those of the first view, loaded before the page shows: names of files in `src/locale/<language>`. */
    readonly texts?: readonly string[]
    /** What the page reads of the package beside the first tables: asked for while its code is on the way. */
    readonly reads?: readonly ResourceName[] | ((query: LocationQuery) => readonly ResourceName[])
    /** `path`: the page is of one place, which its path names by `:code`. */
    readonly place?: 'path'
    /** The page begins anew when another package is opened: what it holds was made of the one before. */
    readonly anew?: boolean
  }
}

/** The shapes of every map. */
const SHAPES = ['boundaries', 'labels', 'surroundings'] as const

/** For pages that are ready only with their chart: its code comes with the page's, not after the page stands. */
function withChart<T>(load: () => Promise<T>): () => Promise<T> {
  return () => {
    // Where the chart is drawn it is told that its code did not come.
    void import('@/charts/chartAdapter').catch(() => undefined)
    return load()
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'overview', component: () => import('@/overview/OverviewPage.vue'), meta: { reads: SHAPES } },
  {
    path: '/counties/:code',
    name: 'county',
    component: withChart(() => import('@/counties/CountyPage.vue')),
    meta: { reads: SHAPES, texts: ['counties', 'forecast'], place: 'path' },
  },
  {
    path: '/contact-points',
    name: 'contact-points',
    component: () => import('@/contact-points/ContactPointsPage.vue'),
    meta: {
      reads: [
        'observations',
        'contact_points',
        'services',
        'point_services',
        'point_transparency',
        'agencies',
        'service_quality',
      ],
      texts: ['contactPoints', 'forecast'],
    },
  },
  {
    path: '/addressing',
    name: 'addressing',
    component: () => import('@/addressing/AddressingPage.vue'),
    meta: { reads: ['observations'], texts: ['addressing', 'addressingIndicators', 'forecast'] },
  },
  {
    path: '/outsourcing',
    name: 'outsourcing',
    component: () => import('@/outsourcing/OutsourcingPage.vue'),
    meta: {
      reads: ['observations', 'agencies', 'services', 'outsourcing_events'],
      texts: ['outsourcing', 'outsourcingFigures', 'boards', 'forecast'],
    },
  },
  {
    path: '/postal-volume',
    name: 'postal-volume',
    component: () => import('@/postal-volume/PostalVolumePage.vue'),
    meta: { reads: ['observations', 'agencies', 'reference_figures'], texts: ['postalVolume', 'boards', 'forecast'] },
  },
  {
    path: '/municipalities',
    name: 'municipalities',
    component: () => import('@/municipalities/MunicipalitiesPage.vue'),
    meta: {
      reads: ['observations', 'cooperation_steps', 'cooperation'],
      texts: ['municipalities', 'outsourcingFigures', 'boards', 'forecast'],
    },
  },
  {
    path: '/municipalities/:code',
    name: 'municipality',
    component: () => import('@/municipalities/profile/MunicipalityPage.vue'),
    meta: {
      reads: ['addressing', 'contact_points', 'point_services', 'services', 'cooperation_steps', 'cooperation'],
      texts: ['municipalities'],
    },
  },
  {
    path: '/addressing/letter',
    name: 'work-letter',
    component: () => import('@/addressing/worklist/WorkLetterPage.vue'),
    meta: { texts: ['addressing'] },
  },
  {
    path: '/councils',
    name: 'councils',
    component: () => import('@/councils/CouncilsPage.vue'),
    meta: { texts: ['councils', 'resolutions', 'outsourcingFigures', 'addressingIndicators', 'writing'] },
  },
  {
    path: '/councils/:id',
    name: 'council',
    component: () => import('@/councils/CouncilPage.vue'),
    meta: {
      texts: [
        'councils',
        'resolutions',
        'scenes',
        'meeting',
        'outsourcingFigures',
        'addressingIndicators',
        'seatCase',
        'writing',
      ],
    },
  },
  {
    path: '/present/:council',
    name: 'present',
    component: () => import('@/presentation/PresentationPage.vue'),
    meta: {
      reads: [...SHAPES, 'observations', 'resolutions'],
      frame: 'bare',
      texts: [
        'councils',
        'resolutions',
        'scenes',
        'presentation',
        'meeting',
        'writing',
        'outsourcingFigures',
        'addressingIndicators',
      ],
    },
  },
  {
    path: '/present/:council/presenter',
    name: 'presenter',
    component: () => import('@/presentation/PresenterPage.vue'),
    meta: {
      frame: 'bare',
      texts: ['councils', 'scenes', 'presentation', 'meeting', 'outsourcingFigures', 'addressingIndicators'],
    },
  },
  {
    path: '/briefing',
    name: 'briefing',
    component: () => import('@/briefing/BriefingPage.vue'),
    meta: {
      // A letter tells every indicator, the governor's note the signals alone.
      reads: ({ for: reader, second }) =>
        reader === undefined && second === undefined ? SHAPES : [...SHAPES, 'observations', 'resolutions'],
      texts: ['briefing', 'resolutions', 'scenes', 'outsourcingFigures', 'addressingIndicators'],
    },
  },
  {
    path: '/data',
    name: 'data',
    component: () => import('@/shell/DataPage.vue'),
    meta: { texts: ['data', 'dictionary', 'offline', 'kept', 'intake'] },
  },
  {
    path: '/desk/round',
    name: 'data-round',
    component: () => import('@/intake/RoundPage.vue'),
    meta: { texts: ['intake', 'dictionary', 'faults', 'archiveFaults'], anew: true },
  },
  {
    path: '/desk/import',
    name: 'data-import',
    component: () => import('@/intake/ImportPage.vue'),
    meta: { texts: ['intake', 'dictionary', 'faults', 'archiveFaults'], anew: true },
  },
  { path: '/:rest(.*)*', name: 'unknown', component: () => import('@/shell/UnknownPage.vue') },
]

export function createPeykRouter(): Router {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path !== from.path && { top: 0 }),
  })
  // Asked for with the page's code, not after it; a failure shows where they are waited for.
  router.beforeEach(({ meta, query }) => {
    expectReading(typeof meta.reads === 'function' ? meta.reads(query) : (meta.reads ?? []))
    void loadTexts(...(meta.texts ?? [])).catch(() => undefined)
  })
  router.beforeResolve(async ({ meta }) => loadTexts(...(meta.texts ?? [])))
  return router
}
