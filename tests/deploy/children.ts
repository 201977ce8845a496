import { spawn, type ChildProcess } from 'node:child_process'

export interface Started {
  readonly child: ChildProcess
  /** All that it has printed so far. */
  output(): string
  /** Resolves when a pattern is printed; rejects with the output when the program ends before. */
  prints(pattern: RegExp): Promise<void>
  ended(): Promise<number | null>
  stop(): Promise<void>
}

/** Starts a program in a folder and keeps what it prints. Whoever starts it stops it. */
export function startProgram(
  program: string,
  options: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Started {
  const child = spawn(program, options, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
    child.on('error', (error) => {
      printed += error.message
      resolve(null)
    })
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()))
  return {
    child,
    output: () => printed,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => void (pattern.test(printed) && resolve())
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        look()
        void ended.then(() => reject(new Error(`It ended before it printed ${pattern.source}: ${printed}`)))
      }),
    ended: () => ended,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
