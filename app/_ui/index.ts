/*
 * The design system, for server components. A client component ('use client') imports from the single files
 * instead, so that the server's half stays on the server. Colours and sizes: app/globals.css.
 * Header, navigation, "Leave now", crisis help and footer are drawn by app/layout.tsx around every page.
 */

/** A column with even space · a row · a box · a titled part, of a page or of a box · text that a person wrote. */
export { Card, OwnText, Part, Row, Section, Stack } from './blocks'
/** `<Button look="primary|quiet|danger" name value>`; submits unless told otherwise. */
export { Button } from './button'
/** A case name for reading: `quiet-harbour` becomes "Quiet harbour". */
export { spoken } from './code-name'
export { guessCountry } from './crisis/country'
/**
 * Crisis help beside a slip, for the country a reader is probably in: `<CrisisHelpNear
 * timeZone={actor.timeZone}>`.
 */
export { CrisisHelpNear } from './crisis/crisis-help-near'
/** `<DateTime at={ms}>` in the reader's zone · `<DayDate on="2026-11-23">` without a zone. */
export { DateTime, DayDate } from './date-time'
/** Optional detail: details and summary. */
export { Fold } from './fold'
/** A form that changes something: act id, refusal by code, keeps what was typed, works without JavaScript. */
export { ActForm } from './form/act-form'
/** One option · any number of options; an option can carry a hint and fields below it. */
export {
  CheckboxGroup,
  RadioGroup,
} from './form/choice-group'
/** A calendar date, `YYYY-MM-DD`. */
export { DateField } from './form/date-field'
/** For server actions: `refused(refusal, data)`, `done()`, `invalid(zodError)`. */
export { done, type FormAction, type FormState, invalid, refused } from './form/form-state'
/** One of many. */
export { SelectField } from './form/select-field'
/** Long text; asks while typing whether a name belongs to a participant (`watchNames`). */
export { TextArea } from './form/text-area'
export { TextField } from './form/text-field'
/** A link drawn as a button · a link in text. Plain anchors: nothing is prefetched. */
export { LinkButton, TextLink } from './link-button'
/** A conversation, oldest first; the reply form is an `ActForm` with a `TextArea`. */
export { MessageList } from './message-list'
/** A remark set apart: `<Notice tone="info|warn|safety" title>`. */
export { Notice } from './notice'
/** Title, introduction, back link and column of a page: `<Page title lede back width="read|wide">`. */
export { Page } from './page'
/** A state in one or two words. The tones are those of `PillTone`. */
export { type PillTone, StatusPill } from './status-pill'
/** Progress through a series of questions: `<Steps current total label>`. */
export { Steps } from './steps'
/** Answers with change links: `<SummaryList rows={[{ label, value, change }]}>`. */
export { SummaryList, type SummaryRow } from './summary-list'
/** What happened so far, oldest first. */
export { Timeline } from './timeline'
/** The picture of where a case is; the page passes in its stages. */
export { WhereIs } from './where-is'
