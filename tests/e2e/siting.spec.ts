import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import type { SitingOutcome, SitingSolver } from '@/contact-points/siting/solverAdapter'
import type { SitingProblem } from '@/contact-points/siting/problem'
import { listen } from '@/serve/listen'
import { securityHeaders } from '@/serve/securityHeaders'
import { createStaticServer } from '@/serve/server'
import { halvesProblem, randomProblem } from '../fixtures/sitingProblems'
import { expect, intranetUrl, test, watchContext } from './browser'

/**
 * The solver as a page meets it: its adapter and worker as vite builds them, answered by the own server with its security
 * policy, at an intranet name over plain HTTP. No page of the app takes part.
 */
test.describe.configure({ mode: 'serial' })

let folder: string
let server: Server
let address: string
let adapter: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peyk-siting-'))
  await build({
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: 'src/contact-points/siting/solverAdapter.ts',
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'assets/[name]-[hash].js' },
      },
    },
  })
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>siting</title>')
  const names = await readdir(join(folder, 'assets'))
  adapter = `/assets/${names.find((name) => name.startsWith('solverAdapter-')) ?? ''}`
  server = createStaticServer(folder)
  address = intranetUrl(await listen(server, 0))
})

test.afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

async function openPage(browser: Browser): Promise<{ page: Page; faults: readonly string[] }> {
  const context = await browser.newContext()
  const { faults } = await watchContext(context, address)
  const page = await context.newPage()
  await page.goto(address)
  return { page, faults }
}

/** Solves in the page; cancels when asked to, once the first progress has come. */
function solveIn(page: Page, problem: SitingProblem, cancelEarly = false): Promise<[SitingOutcome, string[]]> {
  // Playwright carries no maps into a page.
  const roads = [...(problem.distance.roads ?? [])].map(([site, ways]) => [site, [...ways]] as const)
  return page.evaluate(
    async ({ path, asked, ways, early }) => {
      const { createSitingSolver } = (await import(path)) as { createSitingSolver(): SitingSolver }
      const solver = createSitingSolver()
      const stages: string[] = []
      const distance = { ...asked.distance, roads: new Map(ways.map(([site, list]) => [site, new Map(list)])) }
      const outcome = await solver.solve(
        { ...asked, distance },
        {
          limitSeconds: 30,
          onProgress({ stage }) {
            stages.push(stage)
            if (early) solver.cancel()
          },
        },
      )
      solver.dispose()
      return [outcome, stages] as [SitingOutcome, string[]]
    },
    { path: adapter, asked: problem, ways: roads, early: cancelEarly },
  )
}

test('the integer solver proves the best places under the security policy', async ({ browser }) => {
  const { page, faults } = await openPage(browser)
  const [outcome, stages] = await solveIn(page, halvesProblem(3))
  expect(outcome).toMatchObject({ kind: 'solved', answer: { ending: 'proved', gap: 0, best: { people: 1200 } } })
  expect(stages).toContain('solver')
  expect(faults).toEqual([])
  await page.context().close()
})

test('without the one exception in the policy the best found is given, with its gap', async ({ browser }) => {
  const { page } = await openPage(browser)
  const headers = { ...securityHeaders('/'), 'Content-Type': 'text/javascript' }
  await page.route('**/sitingWorker-*', (route) =>
    route.fulfill({ headers, path: join(folder, new URL(route.request().url()).pathname) }),
  )
  const [outcome] = await solveIn(page, halvesProblem(3))
  expect(outcome).toMatchObject({ kind: 'solved', answer: { ending: 'no-solver', best: { people: 1200 } } })
  expect(outcome.kind === 'solved' && outcome.answer.gap).toBeGreaterThan(0)
  await page.context().close()
})

test('a search ends at once when it is cancelled', async ({ browser }) => {
  const { page, faults } = await openPage(browser)
  const problem = randomProblem('hard', { settlements: 3000, candidates: 500, sites: 0, count: 10, reachKm: 25 })
  const [outcome, stages] = await solveIn(page, problem, true)
  expect([outcome, stages]).toEqual([{ kind: 'cancelled' }, ['greedy']])
  expect(faults).toEqual([])
  await page.context().close()
})
