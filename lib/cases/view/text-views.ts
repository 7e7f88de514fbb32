import type { DocumentPart } from '@/lib/db/documents'
import type { Directory } from '@/lib/directory/load-directory'
import type { Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import { type Area, areas } from '@/machines/shared/events'
import type { LoadedCase } from '../load/load-case'
import { type OpenedDocument, ofKind } from '../load/open-documents'
import { draftKinds } from '../model/document-bodies'
import type { AreaView, Message, ProposalView } from '../model/views'
import { personView } from './where'

interface Text {
  documents: readonly OpenedDocument[]
  loaded: LoadedCase
  reader: Ref
  directory: Directory
}

/** The texts of one part, oldest first. */
export function messagesOf(words: Text, part: DocumentPart): Message[] {
  return words.documents.flatMap((one): Message[] => {
    if (one.part !== part) return []
    const head = {
      id: one.id,
      at: one.writtenAt,
      from: author(words, one),
      mine: one.authorRef === words.reader,
    }
    if (one.kind === 'report') {
      const { words: text, contact } = (one as OpenedDocument<'report'>).body
      return [{ ...head, kind: 'report', text, contact }]
    }
    if (one.kind === 'answers') {
      // an answer to a point is shown with the point; other texts are part of the conversation
      const { text } = (one as OpenedDocument<'answers'>).body
      return text === '' ? [] : [{ ...head, kind: 'message', text }]
    }
    if (one.kind !== 'text') return []
    const { as, text } = (one as OpenedDocument<'text'>).body
    return [{ ...head, kind: as, text }]
  })
}

export function proposalViews(words: Text): ProposalView[] {
  const { at, timeline } = words.loaded
  const proposals = ofKind(words.documents, 'proposal')
  // what was agreed is the last proposal written before the agreement
  const agreedAt = new Map(
    timeline
      .filter(({ event }) => event === 'agree' || event === 'confirmImposed')
      .map((agreed) => [proposals.findLast((one) => one.writtenAt <= agreed.at)?.id, agreed.at]),
  )
  return proposals.map((one) => {
    return {
      ...one.body,
      id: one.id,
      from: author(words, one),
      at: one.writtenAt,
      current: one.id === at.proposalId,
      agreedAt: agreedAt.get(one.id) ?? null,
    }
  })
}

/** Of each area: what was noted last, and what this reader has typed since and not yet noted. */
export function areaViews({ documents, loaded, reader }: Text): Record<Area, AreaView> {
  const view = (area: Area): AreaView => {
    const noted = ofKind(documents, 'area').findLast((one) => one.body.area === area)
    const draft = ofKind(documents, draftKinds[area]).findLast((one) => one.authorRef === reader)
    const newer = draft && (!noted || draft.writtenAt > noted.writtenAt)
    return {
      state: loaded.at.areasNoted.includes(area) ? 'noted' : 'open',
      words: noted?.body.text ?? '',
      draft: newer ? draft.body.text : null,
    }
  }
  return Object.fromEntries(areas.map((area) => [area, view(area)])) as Record<Area, AreaView>
}

function author({ loaded, reader, directory }: Text, { authorRef }: OpenedDocument) {
  const { live, ended } = loaded.participants
  const stood: Capacity | undefined = [...live, ...ended].find((row) => row.holderRef === authorRef)?.capacity
  return personView(authorRef, reader, directory, stood)
}
