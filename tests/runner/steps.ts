import { setUpBrowser } from './browserSetup'
import { runCommand } from './command'
import { freePort } from './freePort'
import { setUpNginx } from './nginxSetup'
import { forgetReport, playwrightResult, reportPath, vitestResult } from './reports'
import { oneCheck, type Step } from './step'

const check = (name: string, program: string, ...options: string[]): Step => ({
  name,
  run: async () => oneCheck(await runCommand(program, options)),
})

const vitest = (project: string): Step => ({
  name: project,
  run: async () => {
    await forgetReport(project)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath(project)}`]
    return vitestResult(project, await runCommand('vitest', ['run', '--project', project, ...reporters]))
  },
})

async function runEndToEnd() {
  await forgetReport('e2e')
  const port = await freePort()
  return playwrightResult('e2e', await runCommand('playwright', ['test'], { E2E_PORT: String(port) }))
}

/** All that `npm test` does, in order. */
export const STEPS: readonly Step[] = [
  { name: 'browser', run: setUpBrowser },
  check('types', 'vue-tsc', '--noEmit', '-p', 'tsconfig.json'),
  check('types-node', 'vue-tsc', '--noEmit', '-p', 'tsconfig.node.json'),
  check('lint', 'eslint', '.', '--max-warnings', '0'),
  check('lint-styles', 'stylelint', 'src/**/*.{vue,css}'),
  check('format', 'prettier', '--check', '.'),
  vitest('unit'),
  vitest('component'),
  vitest('data'),
  check('build', 'vite', 'build', '--logLevel', 'warn'),
  { ...check('size', 'tsx', 'tests/size/budgets.ts'), needs: ['build'], showAlways: true },
  { name: 'nginx', showAlways: true, run: setUpNginx },
  { ...vitest('deploy'), needs: ['build', 'nginx'] },
  { name: 'e2e', needs: ['browser', 'build'], run: runEndToEnd },
]
