import { askForEmbedded } from '@/datapackage/askedAhead'

// Not where the address names another package: that one is asked for by the app.
if (!new URLSearchParams(location.search).has('package'))
  askForEmbedded(new URL(import.meta.env.BASE_URL, document.baseURI).href)
// On its own, so that reading the app's code does not come before it.
void import('./start')
