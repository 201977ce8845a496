import { fileURLToPath } from 'node:url'
import { serveBuilt, stopWithSentence } from './serveBuilt'

/** `npm run preview`: serves what is in `dist/` as it is, without building. The end-to-end tests use it. */
serveBuilt(fileURLToPath(new URL('../..', import.meta.url))).catch(stopWithSentence)
