/**
 * Files asked for before the code that reads them is there. The app's code takes an old PC half a second to read, and the
 * first figures need three files of which each names the next: meanwhile those are fetched. This file imports nothing, so
 * that it can run first.
 */
const answers = new Map<string, Promise<Response>>()

/** How a file is asked for: what the browser keeps of it is used once the server says that it still holds. */
const ask = (address: URL): Promise<Response> => fetch(address, { cache: 'no-cache' })

/** Asks for a file that is about to be read. */
export function askAhead(address: URL): void {
  if (!answers.has(address.href)) keep(address, ask(address))
}

function keep(address: URL, answer: Promise<Response>): void {
  // Whoever reads it tells what failed.
  answer.catch(() => undefined)
  answers.set(address.href, answer)
}

/** The answer for a file: the one asked for ahead, which is given away once, or that of a request made now. */
export function answerFor(address: URL): Promise<Response> {
  const ahead = answers.get(address.href)
  answers.delete(address.href)
  return ahead ?? ask(address)
}

/** The file that names the folder of the embedded package; `base`: where the app lies. */
export const embeddedFile = (base: string): URL => new URL('data/embedded.json', base)

/** The folder that it names, beside it; `null` where it names none. */
export function folderIn(embedded: string): string | null {
  return /^\s*\{\s*"folder"\s*:\s*"([\w-]+)"\s*\}\s*$/.exec(embedded)?.[1] ?? null
}

/** Asks for the embedded package: which folder it is in, then what is in it, before the first answer is given away. */
export function askForEmbedded(base: string): void {
  const address = embeddedFile(base)
  keep(
    address,
    ask(address).then((answer) => followFolder(answer, address)),
  )
}

async function followFolder(embedded: Response, address: URL): Promise<Response> {
  // The text is still to be read by whoever opens the package.
  const folder = embedded.ok ? folderIn(await embedded.clone().text()) : null
  if (folder !== null) askAhead(new URL(`${folder}/datapackage.json`, address))
  return embedded
}
