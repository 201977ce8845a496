/** The formulas of this subject that the first view does without. */
export { expectedAddressRatio, expectedAddressRatioFormula } from './expectedRatio'
export {
  completeMunicipalities,
  completeMunicipalitiesFormula,
  gnafComplete,
  gnafCompleteFormula,
  premisesGeocoded,
  premisesGeocodedFormula,
} from './gnaf'
export { passagesUnsigned, passagesUnsignedFormula } from './unsigned'
