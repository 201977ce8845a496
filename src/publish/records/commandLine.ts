import { existsSync, readdirSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { DESCRIPTOR_FILE } from '@/datapackage/descriptor'
import { LANGS, say, type Lang } from './texts'

export interface Command {
  readonly folder: string
  readonly out: string
  readonly lang: Lang
}

/** A command, a word of help, or a sentence that says what the command line lacks. */
export type ReadCommand = Command | { readonly help: string } | { readonly refusal: string }

export function readCommand(args: readonly string[]): ReadCommand {
  const lang: Lang = LANGS.find((known) => args.join(' ').match(new RegExp(`--lang[= ]${known}\\b`))) ?? 'en'
  const read = parse(args)
  if (!read) return { refusal: say('badCommand', lang) }
  if (read.values.help) return { help: say('help', lang) }
  const [folder, ...others] = read.positionals
  const { out } = read.values
  if (folder === undefined || out === undefined || others.length > 0) return { refusal: say('badCommand', lang) }
  const [from, to] = [resolve(folder), resolve(out)]
  if (!existsSync(from)) return { refusal: say('noFolder', lang, { folder: from }) }
  if (`${to}${sep}`.startsWith(`${from}${sep}`) || `${from}${sep}`.startsWith(`${to}${sep}`))
    return { refusal: say('sameFolder', lang, { folder: to }) }
  if (!isPackageOrNothing(to)) return { refusal: say('noPackage', lang, { folder: to }) }
  return { folder: from, out: to, lang }
}

function parse(args: readonly string[]) {
  try {
    const options = {
      out: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return null
  }
}

/** A folder of something else is never replaced. */
const isPackageOrNothing = (folder: string): boolean =>
  !existsSync(folder) || existsSync(join(folder, DESCRIPTOR_FILE)) || readdirSync(folder).length === 0
