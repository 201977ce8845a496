import { fileURLToPath } from 'node:url'
import { buildWhenChanged } from './buildWhenChanged'
import { serveBuilt, stopWithSentence } from './serveBuilt'

/** `npm start`: builds what changed and serves it. */
const root = fileURLToPath(new URL('../..', import.meta.url))

buildWhenChanged(root)
  .then(() => serveBuilt(root))
  .catch(stopWithSentence)
