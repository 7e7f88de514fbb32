import { receiptTitle } from '../../title'
import { eventPage } from '../event-page'

export const generateMetadata = receiptTitle

/** Asks that it be stopped; a person then decides, with reasons, whether it goes on. */
export default eventPage('withdraw', 'withdraw')
