import { receiptTitle } from '../../title'
import { eventPage } from '../event-page'

export const generateMetadata = receiptTitle

/** Somebody makes the reporter, or whoever was touched, feel it. */
export default eventPage('retaliation', 'reportRetaliation')
