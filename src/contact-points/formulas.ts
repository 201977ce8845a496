/**
 * The formulas of this subject that the first view does without: what they need (distances, catchments, a spatial index)
 * would load before the first figures if `indicators.ts` gave them too.
 */
export {
  accessDistance,
  accessDistanceFormula,
  effectiveAccess,
  effectiveAccessFormula,
  serviceAccess,
  serviceAccessFormula,
} from './access/accessFormulas'
export { transparency, transparencyFormula } from './transparency'
