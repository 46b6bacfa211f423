import { createHash } from 'node:crypto'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { effectivePeriod } from '../../../shared/model/months.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { type Brand, noBrand } from '../../../shared/model/report/brand.ts'
import type { ReportKind } from '../../../shared/model/report/reportKinds.ts'
import type { ReportPartId } from '../../../shared/model/report/reportPartIds.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { a3Subject } from '../../../shared/report/documents/a3Subject.ts'
import { composeA3 } from '../../../shared/report/documents/composeA3.ts'
import { composeDocument } from '../../../shared/report/documents/composeDocument.ts'
import { sourceSteps } from '../../../shared/report/documents/sourceSteps.ts'
import { hiddenNamesMasker, masker } from '../../../shared/report/masker.ts'
import { redactReport } from '../../../shared/report/redactReport.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { ReportSource } from '../../../shared/report/reportSource.ts'
import { withParts } from '../../../shared/report/withParts.ts'
import type { EngagementFile } from '../engagement/EngagementFile.ts'
import { interchangeText } from '../exporting/interchangeText.ts'
import { withEscapes } from '../exporting/withEscapes.ts'
import { latestWords } from '../store/cases/casesOf.ts'
import { customersOfCases } from '../store/cases/customersOfCases.ts'
import { readEngagement } from '../store/engagementValue.ts'
import { FileRollups } from '../store/rollups/FileRollups.ts'
import { type ComparedPer, type ComparedPeriods, comparedIn } from './comparedPeriods.ts'
import { namesOfPeople } from './namesOfPeople.ts'

/** What is asked of a report beyond what the file says. */
export interface ReportAsked {
  /** The report unless given. */
  readonly kind?: ReportKind | undefined
  /** The engagement's unless given. */
  readonly language?: Language | undefined
  /** ISO day on which it is made. */
  readonly madeOn: string
  readonly redacted: boolean
  /** Our own look unless given. */
  readonly brand?: Brand | undefined
  /** Of a report those to stand in it, in their order; all unless given. */
  readonly parts?: readonly ReportPartId[] | undefined
  /** Of a page of A3 the failure point or the unit that it is about, by id, code or name. */
  readonly about?: string | undefined
  /** What is compared; the latest snapshot and what was counted since unless given. */
  readonly compared?: ComparedPeriods | undefined
  /** What compared cases are counted by; months unless given. */
  readonly per?: ComparedPer | undefined
  /** For a page that can be asked and opened; on paper nothing opens. */
  readonly isInteractive?: boolean | undefined
}

/** Which documents boards read: a sheet that comes back from its owner, and what customers are told, need the names themselves. */
const forBoards: Readonly<Record<ReportKind, boolean>> = {
  report: true,
  minutes: true,
  a3: true,
  charter: false,
  owners: false,
  'you-said': false,
}

/** Told 0–1, how far some work is. */
export type OnShare = (share: number) => void

type ReadFile = Pick<EngagementFile, 'read'>

/** The report of an engagement file, worked out from all that it holds; redacted where that is asked. */
export function readReport(file: ReadFile, asked: ReportAsked, onShare: OnShare = () => undefined): Report {
  const steps = reportSteps(file, asked)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onShare(step.value)
  }
}

/** Yields 0–1, how far it is, before each part of the work. */
function* reportSteps(
  file: ReadFile,
  {
    kind = 'report',
    language,
    madeOn,
    redacted,
    parts,
    compared,
    per,
    about = '',
    brand = noBrand,
    isInteractive = false,
  }: ReportAsked,
): Generator<number, Report> {
  yield 0
  const engagement = file.read(readEngagement)
  const rollups = FileRollups.of((work) => file.read(work))
  const tallies = rollups.tally(effectivePeriod(engagement.period, rollups.span, {}), null)
  const spoken = language ?? engagement.language
  const compose = composerOf(kind, engagement, about)
  yield 0.2
  const since = comparedIn(engagement, rollups, { compared, per, language: spoken })
  const wordsOf = isInteractive ? (id: string) => file.read((db) => latestWords(db, id, mostWords)) : null
  const asked = { language: spoken, madeOn, redacted, since, brand, fingerprint: fingerprintOf(file), wordsOf }
  yield 0.4
  const source = yield* sourceSteps(engagement, tallies, asked)
  yield 0.9
  const whole = compose(source)
  const report = kind !== 'report' || parts === undefined ? whole : withParts(whole, parts)
  if (redacted) return redactReport(report, masker(namesOfPeople(file.read(customersOfCases), engagement), spoken))
  const { hiddenPeople = [] } = engagement
  if (hiddenPeople.length === 0 || !forBoards[kind]) return report
  return redactReport(report, hiddenNamesMasker(hiddenPeople, translator(spoken)))
}

/** @throws Refusal `no-such-subject` */
function composerOf(kind: ReportKind, engagement: StoredEngagement, about: string): (source: ReportSource) => Report {
  if (kind !== 'a3') return (source) => composeDocument(kind, source)
  const subject = a3Subject(engagement, about)
  if (subject === null) throw new Refusal('no-such-subject', { name: about })
  return (source) => composeA3(source, subject)
}

/** SHA-256 of what `dump` prints of a file. */
function fingerprintOf(file: ReadFile): string {
  const hash = createHash('sha256')
  file.read((db) => {
    for (const piece of interchangeText(db)) hash.update(withEscapes(piece))
  })
  return hash.update('\n').digest('hex')
}

/** Of one failure point, where it is opened. */
const mostWords = 3
