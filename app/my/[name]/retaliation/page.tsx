import { myTitle } from '../../title'
import { eventPage } from '../event-page'

export const generateMetadata = myTitle

/** Somebody is getting back at the reader for having reported it: looked at by itself, and soon. */
export default eventPage('retaliation', 'reportRetaliation')
