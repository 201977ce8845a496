import { fileURLToPath } from 'node:url'
import { serveFolder, stopWithSentence } from '../serveBuilt'

/** The server of a release: `node server.mjs` beside the folder `app`, without anything installed. */
serveFolder(fileURLToPath(new URL('app', import.meta.url))).catch(stopWithSentence)
