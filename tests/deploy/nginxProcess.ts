import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../runner/command'
import { nginxEnv } from '../runner/nginxSetup'
import { startProgram, type Started } from './children'

const SAMPLE = join(ROOT, 'src/serve/nginx.conf.sample')

/** Replaces one line of the sample, and fails when it is not there: the test must not check something else. */
function replaceLine(text: string, line: RegExp, by: string): string {
  if (!line.test(text)) throw new Error(`The sample has no line like ${line.source}`)
  return text.replace(line, by)
}

/** The sample as it stands, for another port, name and folder. */
async function siteConf(port: number, name: string, root: string): Promise<string> {
  const sample = await readFile(SAMPLE, 'utf8')
  const listening = replaceLine(sample, /^ {4}listen .*;$/m, `    listen 127.0.0.1:${port};`)
  const named = replaceLine(listening, /^ {4}server_name .*;$/m, `    server_name ${name};`)
  return replaceLine(named, /^ {4}root .*;$/m, `    root "${root}";`)
}

/** What a distribution has around a site: nothing that the site itself should say. */
function mainConf(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid "${folder}/nginx.pid";`,
    'error_log stderr notice;',
    'events {}',
    'http {',
    '  access_log off;',
    ...temporary.map((name) => `  ${name}_temp_path "${folder}/${name}";`),
    `  include "${folder}/site.conf";`,
    '}',
    '',
  ].join('\n')
}

/** Starts nginx with the sample as a child of its own, below `folder`. Whoever starts it stops it. */
export async function startNginx(
  nginx: string,
  folder: string,
  site: { readonly port: number; readonly name: string; readonly root: string },
): Promise<Started> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'site.conf'), await siteConf(site.port, site.name, site.root))
  await writeFile(join(folder, 'nginx.conf'), mainConf(folder))
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']
  const started = startProgram(nginx, options, folder, nginxEnv())
  await started.prints(/start worker process/)
  return started
}
