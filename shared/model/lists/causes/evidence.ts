import * as z from 'zod'
import { readReference } from '../../evidence/attachmentReference.ts'
import { findAttachmentProblems } from '../../evidence/attachmentRules.ts'
import { base64Text, mediaType } from '../../evidence/base64Text.ts'
import type { Report } from '../../reportProblem.ts'
import { evidenceSources, evidenceStrengths, stances } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { id, isoDaySchema, label, plainText, text } from '../values.ts'

const fileSchema = z.strictObject({
  name: plainText.regex(/\S/).max(1000),
  type: mediaType.optional(),
  /** The bytes in base64; of an engagement in memory the name of the attachment that holds them (attachmentReference.ts). */
  data: base64Text,
})

/** What evidence can be about, by the keys of an entry, each with the list that holds it. */
export const evidenceSubjects = {
  failurePoint: 'failurePoints',
  cause: 'traces',
  rootCause: 'rootCauses',
  touchpoint: 'touchpoints',
  promise: 'promises',
  fix: 'fixes',
} as const
export type EvidenceSubject = keyof typeof evidenceSubjects

/** The keys under which an entry can name what it is about. */
export const subjectKeys = Object.keys(evidenceSubjects) as readonly EvidenceSubject[]

const aboutSchema = z.strictObject({
  failurePoint: id.optional(),
  cause: id.optional(),
  rootCause: id.optional(),
  touchpoint: id.optional(),
  promise: id.optional(),
  fix: id.optional(),
  /** For unless said. */
  stance: z.enum(stances).optional(),
})

const evidenceSchema = z.strictObject({
  id,
  code: label.optional(),
  source: z.enum(evidenceSources),
  quote: text.optional(),
  note: text.optional(),
  who: label.optional(),
  on: isoDaySchema.optional(),
  strength: z.enum(evidenceStrengths).optional(),
  file: fileSchema.optional(),
  about: z.array(aboutSchema).optional(),
})

/** What is said, seen or measured, and which claims it speaks for or against. What it is about may go: the evidence stays. */
export const evidence = describeList({
  kind: 'evidence',
  schema: evidenceSchema,
  codePrefix: 'EV',
  traits: ['opens'],
  references: [
    { field: 'about.failurePoint', to: 'failurePoints', onDelete: 'remove', unknown: 'unknown-failure-point' },
    { field: 'about.cause', to: 'traces', onDelete: 'remove', unknown: 'unknown-cause' },
    { field: 'about.rootCause', to: 'rootCauses', onDelete: 'remove', unknown: 'unknown-root-cause' },
    { field: 'about.touchpoint', to: 'touchpoints', onDelete: 'remove', unknown: 'unknown-touchpoint' },
    { field: 'about.promise', to: 'promises', onDelete: 'remove' },
    { field: 'about.fix', to: 'fixes', onDelete: 'remove', unknown: 'unknown-fix' },
  ],
  titleOf: ({ quote, note, file, code }) => opening(said(quote) ?? said(note) ?? file?.name ?? code ?? ''),
  textsOf: ({ quote, note, who, file }) => [quote, note, who, file?.name],
  people: [{ field: 'who', role: 'said' }],
  // A document made of memory alone has no bytes to say: who has the file puts them in.
  toInterchange: ({ file }) =>
    file === undefined ? {} : { file: readReference(file.data) === null ? file : { ...file, data: '' } },
  findProblems(items, key, report) {
    items.forEach(({ about = [] }, index) => {
      findAboutProblems(about, `${key}[${index}].about`, report)
    })
    findAttachmentProblems(items, key, report)
  },
})

const longestOpening = 80

function said(words: string | undefined): string | undefined {
  return words !== undefined && words.trim() !== '' ? words : undefined
}

/** As much of a text as names it in a sentence. */
function opening(words: string): string {
  const line = words.replace(/[\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  return line.length <= longestOpening ? line : `${line.slice(0, longestOpening - 1).replace(/\p{Surrogate}$/u, '')}…`
}

function findAboutProblems(about: readonly object[], path: string, report: Report): void {
  about.forEach((entry, place) => {
    const named = subjectKeys.filter((key) => Reflect.get(entry, key) !== undefined)
    if (named.length !== 1) report('about-one', `${path}[${place}]`)
  })
}
