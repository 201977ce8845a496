export { ruralOffices } from './services/ruralScene'
export { bestPlaces } from './siting/sitingScene'
