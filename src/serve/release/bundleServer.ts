import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ENTRY = fileURLToPath(new URL('server.ts', import.meta.url))

/** The small server as one file of JavaScript, `server.mjs`, which needs Node and nothing else. */
export async function bundleServer(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: ENTRY,
      write: false,
      target: 'node18',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'server.mjs' } },
    },
  })
  const [bundle] = [result].flat()
  const chunks = bundle !== undefined && 'output' in bundle ? bundle.output : []
  const [server, ...others] = chunks
  if (server?.type !== 'chunk' || others.length > 0) throw new Error('The server did not come out as one file.')
  const outside = server.imports.filter((name) => !name.startsWith('node:'))
  if (outside.length > 0) throw new Error(`The server needs what a release does not have: ${outside.join(', ')}`)
  return server.code
}
