import { myTitle } from '../../title'
import { eventPage } from '../event-page'

export const generateMetadata = myTitle

/** Somebody who handles it is too close: said by either side, answered by somebody uninvolved. */
export default eventPage('conflict', 'raiseConflict')
