import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** `bare` pages stand alone, without the bar and the navigation: a projector shows nothing else. */
    readonly frame?: 'bare'
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'overview', component: () => import('@/overview/OverviewPage.vue') },
  { path: '/councils/:id', name: 'council', component: () => import('@/councils/CouncilPage.vue') },
  {
    path: '/present/:council',
    name: 'present',
    component: () => import('@/presentation/PresentationPage.vue'),
    meta: { frame: 'bare' },
  },
  { path: '/briefing', name: 'briefing', component: () => import('@/briefing/BriefingPage.vue') },
  { path: '/data', name: 'data', component: () => import('@/datapackage/AboutDataPage.vue') },
  { path: '/:rest(.*)*', name: 'unknown', component: () => import('@/shell/UnknownPage.vue') },
]

export function createPeykRouter(): Router {
  return createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
  })
}
