import { Buffer } from 'node:buffer'
import { confirmedWithoutEvidence } from '../../../../shared/analysis/evidence/confirmedWithoutEvidence.ts'
import type {
  EvidenceAbout,
  EvidenceClaim,
  EvidenceFile,
  EvidenceRow,
  UnprovenCause,
} from '../../../../shared/contract/lists/evidenceContract.ts'
import type { StoredEngagement } from '../../../../shared/engagement/storedEngagement.ts'
import { readReference } from '../../../../shared/model/evidence/attachmentReference.ts'
import { attachmentsSize, largestAttachment, largestAttachments } from '../../../../shared/model/evidence/attachmentRules.ts'
import { pictureDots, pictureTypes } from '../../../../shared/model/evidence/contentType.ts'
import { safeFileName } from '../../../../shared/model/files/safeFileName.ts'
import {
  evidence as descriptor,
  type EvidenceSubject,
  evidenceSubjects,
  subjectKeys,
} from '../../../../shared/model/lists/causes/evidence.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { causesById, itemsById, rootCausesById } from '../../derivations/lists.ts'
import { writeNewFile } from '../../engagement/base/durableFiles.ts'
import { readBlob } from '../../store/base/blobs.ts'
import { makeId } from '../../store/base/makeId.ts'
import { wordsOf } from '../../store/cases/casesOf.ts'
import { evidence } from '../../store/lists/causes/evidence.ts'
import type { HeldFiles } from '../../transfer/HeldFiles.ts'
import type { Api } from '../createApi.ts'
import { handOut } from '../files/handOut.ts'
import { withPlan } from '../plans/withPlan.ts'
import type { Session } from '../Session.ts'
import { evidenceTrail } from './evidenceTrail.ts'
import { listeningHandlers } from './listeningHandlers.ts'

type Evidence = StoredEngagement['evidence'][number]
type Attachment = NonNullable<Evidence['file']>

/** A picture that unpacks to more dots than this is only saved: it would fill the memory of the page. */
const mostDots = 50_000_000

export function evidenceService(api: Api['evidence'], session: Session, files: HeldFiles) {
  return {
    list: api.list.handler(() => {
      const { state } = session.current
      return state.engagement.evidence.map((item) => evidenceRow(state, item))
    }),
    claims: api.claims.handler(() => allClaims(session.current.state)),
    unproven: api.unproven.handler(() => unproven(session.current.state)),
    trail: api.trail.handler(({ input: { id }, signal }) => withPlan(session, signal, {}, (state) => evidenceTrail(state, id))),
    attach: api.attach.handler(async ({ input: { id, handle } }) => ({ id: await attach(session, files, id, handle) })),
    saveFile: api.saveFile.handler(({ input: { id } }) => {
      const { file } = session.current
      const attachment = attachmentOf(session.current.state, id)
      return handOut(session.host, files, safeFileName(attachment.name), (path) => {
        if (session.opened?.file !== file) throw new Refusal('no-file-open')
        writeNewFile(path, [file.read((db) => bytesOf(attachment, (hash) => readBlob(db, hash)))])
      })
    }),
    picture: api.picture.handler(({ input: { id } }) => {
      const { current } = session
      const attachment = attachmentOf(current.state, id)
      const { content = null } = readReference(attachment.data) ?? {}
      if (content === null || !pictureTypes.includes(content)) return null
      const bytes = current.read((db) => bytesOf(attachment, (hash) => readBlob(db, hash)))
      const dots = pictureDots(bytes, content)
      if (dots === null || dots > mostDots) return null
      return files.make(safeFileName(attachment.name), (path) => writeNewFile(path, [bytes]))
    }),
    takeWords: api.takeWords.handler(({ input: { failurePoint, occurrences } }) => {
      const { current } = session
      const words = current.read((db) => wordsOf(db, failurePoint, occurrences))
      if (words.length === 0) return { taken: 0 }
      const items = words.map(({ on, text, customer }) => ({
        id: makeId(),
        source: 'complaint-log' as const,
        quote: text,
        ...(customer === null ? {} : { who: customer }),
        on,
        about: [{ failurePoint, stance: 'for' as const }],
      }))
      current.write('evidence.take-many', { count: items.length }, (transaction) => evidence.insert(transaction, items))
      return { taken: items.length }
    }),
    ...listeningHandlers(api, session),
  }
}

function existing(state: EngagementState, id: string): Evidence {
  const item = state.engagement.evidence.find((one) => one.id === id)
  if (item === undefined) throw new Refusal('gone')
  return item
}

function attachmentOf(state: EngagementState, id: string): Attachment {
  const { file } = existing(state, id)
  if (file === undefined) throw new Refusal('gone')
  return file
}

function bytesOf({ data }: Attachment, read: (hash: string) => Uint8Array | undefined): Uint8Array {
  const bytes = read(readReference(data)?.hash ?? '')
  if (bytes === undefined) throw new Refusal('attachment-damaged')
  return bytes
}

/** Sizes are looked at before a byte is read; the file is read whole before anything is changed. */
async function attach(session: Session, files: HeldFiles, id: string | null, handle: string): Promise<string> {
  const { current } = session
  const before = id === null ? null : existing(current.state, id)
  const held = files.open(handle)
  const name = safeFileName(held.name)
  const room = largestAttachments - attachmentsSize(current.state.engagement.evidence)
  refuseLarge(name, held.size, room)
  const parts: Uint8Array[] = []
  for await (const part of held.parts()) parts.push(part)
  const bytes = Buffer.concat(parts)
  refuseLarge(name, bytes.length, room)
  const file = { name, data: bytes.toString('base64') }
  const made = { id: makeId(), source: 'document' as const, file }
  const label =
    before === null
      ? ({ key: 'evidence.add', title: name } as const)
      : ({ key: 'evidence.attach', title: descriptor.titleOf(before) } as const)
  current.write(label.key, { title: label.title }, (transaction) => {
    if (before === null) evidence.insert(transaction, [made])
    else evidence.update(transaction, before.id, { file })
  })
  return before?.id ?? made.id
}

function refuseLarge(name: string, size: number, room: number): void {
  const megabyte = 1_000_000
  if (size > largestAttachment) throw new Refusal('attachment-too-large', { name, megabytes: largestAttachment / megabyte })
  if (size > room) throw new Refusal('attachments-too-large', { name, megabytes: largestAttachments / megabyte })
}

function evidenceRow(state: EngagementState, item: Evidence): EvidenceRow {
  const { id, code, source, quote = null, note = null, who = null, on = null, strength = null, file, about = [] } = item
  return {
    ...{ id, code, source, quote, note, who, on, strength },
    file: file === undefined ? null : fileRow(file),
    about: about.flatMap((entry) => aboutRow(state, entry) ?? []),
  }
}

function fileRow({ name, data }: Attachment): EvidenceFile {
  const { size = 0, content = null } = readReference(data) ?? {}
  return { name: safeFileName(name), size, content, isPicture: content !== null && pictureTypes.includes(content) }
}

function aboutRow(state: EngagementState, entry: NonNullable<Evidence['about']>[number]): EvidenceAbout | null {
  const subject = subjectKeys.find((key) => entry[key] !== undefined)
  const id = subject === undefined ? undefined : entry[subject]
  if (subject === undefined || id === undefined) return null
  const claim = claimOf(state, subject, id)
  return claim === null ? null : { ...claim, stance: entry.stance ?? 'for' }
}

function claimOf(state: EngagementState, subject: EvidenceSubject, id: string): EvidenceClaim | null {
  if (subject === 'cause') {
    const traced = causesById(state).get(id)
    if (traced === undefined) return null
    const rootCause = rootCausesById(state).get(traced.cause.rootCause ?? '')
    const title = traced.cause.title ?? rootCause?.title ?? ''
    const code = rootCause?.code ?? null
    return { subject, id, code, title, failurePoint: traced.failurePoint, rootCause: rootCause?.id ?? null }
  }
  const named = itemsById(state, evidenceSubjects[subject]).get(id)
  if (named === undefined) return null
  return { subject, id, code: named.code ?? null, title: titleOf(subject, named), failurePoint: null, rootCause: null }
}

const unproven = derivation((state): readonly UnprovenCause[] =>
  confirmedWithoutEvidence(state.engagement).flatMap(({ cause, failurePoint }) => {
    const claim = claimOf(state, 'cause', cause.id ?? '')
    const code = itemsById(state, 'failurePoints').get(failurePoint)?.code ?? ''
    return claim === null || claim.title === '' ? [] : [{ id: claim.id, title: claim.title, failurePoint, code }]
  }),
)

/** The causes come last: they are the many. */
const allClaims = derivation((state): readonly EvidenceClaim[] => {
  const subjects = [...subjectKeys.filter((subject) => subject !== 'cause'), 'cause' as const]
  return subjects.flatMap((subject) => {
    const ids = subject === 'cause' ? causesById(state).keys() : itemsById(state, evidenceSubjects[subject]).keys()
    return [...ids].flatMap((id) => claimOf(state, subject, id) ?? []).filter(({ title }) => title !== '')
  })
})

function titleOf(subject: Exclude<EvidenceSubject, 'cause'>, item: object): string {
  const key = subject === 'touchpoint' ? 'name' : subject === 'promise' ? 'text' : 'title'
  return String(Reflect.get(item, key))
}
