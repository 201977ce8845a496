import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readCommand, type Command } from './commandLine'
import { lineOf, refusal, rejectsCsv } from './findings'
import { publishFolder } from './publishFolder'
import { recover, swapIn } from './swapFolder'
import { say } from './texts'

/** Exit codes, as `--help` tells them. */
const [PUBLISHED, REFUSED, BAD_COMMAND, BROKEN_OFF] = [0, 1, 2, 3]

/** So many faults are written out; the reject file has them all. */
const MOST_TOLD = 50

const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

/** `npm run publish -- <folder> --out <folder>`: raw tables in, a checked package out. */
async function publish({ folder, out, lang }: Command): Promise<number> {
  mkdirSync(dirname(out), { recursive: true })
  recover(out)
  const rejects = join(dirname(out), 'rejects.csv')
  rmSync(rejects, { force: true })
  const outcome = await publishFolder(folder, (step, what = '') => tell(say(step, lang, { what })))
  if ('faults' in outcome) {
    for (const fault of outcome.faults.slice(0, MOST_TOLD)) tell(lineOf(fault, lang))
    writeFileSync(rejects, rejectsCsv(outcome.faults, lang))
    tell(refusal(outcome.faults.length, rejects, lang))
    return REFUSED
  }
  tell(say('write', lang, { what: out }))
  swapIn(out, outcome.files)
  const bytes = [...outcome.files.values()].reduce((sum, file) => sum + file.length, 0)
  const blanks = { count: String(outcome.files.size), size: (bytes / 1e6).toFixed(1), folder: out }
  process.stdout.write(`${say('published', lang, blanks)}\n`)
  return PUBLISHED
}

const command = readCommand(process.argv.slice(2))
if ('help' in command) process.stdout.write(`${command.help}\n`)
else if ('refusal' in command) {
  tell(command.refusal)
  process.exitCode = BAD_COMMAND
} else {
  try {
    process.exitCode = await publish(command)
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
    process.exitCode = BROKEN_OFF
  }
}
