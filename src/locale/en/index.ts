import charts from './charts.json'
import figures from './figures.json'
import findings from './findings.json'
import indicators from './indicators.json'
import map from './map.json'
import overview from './overview.json'
import shell from './shell.json'

/** What the first view says. Every other file is loaded by the page that needs it: see `loadTexts` in `i18n.ts`. */
export default {
  ...charts,
  ...figures,
  ...findings,
  ...indicators,
  ...map,
  ...overview,
  ...shell,
}
