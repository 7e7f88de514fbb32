import { receiptTitle } from '../../title'
import { eventPage } from '../event-page'

export const generateMetadata = receiptTitle

/** Whoever handles it is too close to somebody; somebody uninvolved judges that. */
export default eventPage('conflict', 'raiseConflict')
