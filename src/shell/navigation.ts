/** The pages of the navigation, in order. Their names are in the locale files under `shell.pages.<name>`. */
export const NAVIGATION = [
  { name: 'overview', to: { name: 'overview' } },
  { name: 'contact-points', to: { name: 'contact-points' } },
  { name: 'addressing', to: { name: 'addressing' } },
  { name: 'outsourcing', to: { name: 'outsourcing' } },
  { name: 'postal-volume', to: { name: 'postal-volume' } },
  { name: 'municipalities', to: { name: 'municipalities' } },
  { name: 'councils', to: { name: 'councils' } },
  { name: 'briefing', to: { name: 'briefing' } },
  { name: 'data', to: { name: 'data' } },
] as const

export type PageName = (typeof NAVIGATION)[number]['name']
