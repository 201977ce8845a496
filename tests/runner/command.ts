import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface CommandResult {
  readonly ok: boolean
  readonly output: string
}

/** Runs a program of this project (from node_modules/.bin) or of the machine and keeps what it prints, without colours. */
export function runCommand(
  program: string,
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const path = `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  return new Promise((resolve) => {
    const parts: string[] = []
    const child = spawn(program, options, {
      cwd: ROOT,
      // Programs of npm are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: path, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (part: Buffer) => void parts.push(part.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}` }))
    child.on('close', (code) => resolve({ ok: code === 0, output: stripVTControlCharacters(parts.join('')).trimEnd() }))
  })
}
