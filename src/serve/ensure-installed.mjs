// Runs before anything is installed: plain JavaScript, nothing imported from packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = [20, 19]
const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = fileURLToPath(new URL('../../node_modules/.peyk-installed', import.meta.url))

function stopWith(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  stopWith(
    `Peyk needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  )
}

/** What the installed packages depend on: the lock, the wanted versions, and the Node they were installed for. */
function wantedState() {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  const lock = existsSync(`${root}/package-lock.json`) ? readFileSync(`${root}/package-lock.json`) : ''
  return createHash('sha256')
    .update(JSON.stringify({ dependencies, devDependencies, overrides }))
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex')
}

function install() {
  // --include=dev: building and testing need them even where NODE_ENV says production.
  const options = ['install', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const result = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync(`npm ${options.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true })
  if (result.status !== 0) {
    stopWith('The packages could not be installed. The message above says why; often the npm registry is out of reach.')
  }
}

checkNode()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wantedState()) {
  console.log('Installing what is missing…')
  install()
  writeFileSync(stamp, wantedState())
}
