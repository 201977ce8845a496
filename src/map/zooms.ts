/** A province 350 px wide is shown whole near zoom 7, one of 700 px near zoom 8. */

/** Below this zoom points are fine dots under the names: how thick the network is, not which point is where. */
export const CLUSTERS_FROM_ZOOM = 8.4
/** From this zoom on every point stands alone. */
export const SINGLE_FROM_ZOOM = 11
export const POINT_NAMES_FROM_ZOOM = 12.5
export const CITY_NAMES_FROM_ZOOM = 9
/** From here on municipalities have their names, and counties, whose name the page bears, have none any more. */
export const UNIT_NAMES_FROM_ZOOM = 8.2
/** From here on passages are drawn as lines; units then have no marks any more. */
export const STREETS_FROM_ZOOM = 11.5
export const PASSAGE_NAMES_FROM_ZOOM = 14.5
export const VILLAGE_NAMES_FROM_ZOOM = 10.2
/** From here on every point shows how far it reaches; before, the circles would lie on one another. */
export const RINGS_FROM_ZOOM = 8.8
