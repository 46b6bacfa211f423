import type * as z from 'zod'
import { casesPerMonth } from '../../../shared/analysis/measures/impact.ts'
import type {
  FailurePointRow,
  FailurePointSortKey,
  failurePointQuerySchema,
} from '../../../shared/contract/failurePointContract.ts'
import { monthsInPeriod } from '../../../shared/model/months.ts'
import type { StoredFailurePoint } from '../../../shared/model/storedEngagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'
import type { Analysis } from './Analysis.ts'
import { compareCodes } from './compareCodes.ts'
import { titleTextOf, wholeTextOf } from './searchTexts.ts'

export type FullQuery = z.output<typeof failurePointQuerySchema>

/** Below this a share counts as nothing, above 1 minus it as all. */
const negligible = 1e-9

/** The failure points of one analysis as a table: searched, filtered, sorted, paged. */
export class FailurePointTable {
  readonly #analysis: Analysis
  readonly #list: readonly StoredFailurePoint[]
  readonly #matches = new Map<string, readonly number[]>()

  constructor(analysis: Analysis) {
    this.#analysis = analysis
    this.#list = analysis.engagement.failurePoints
  }

  /** The rows that the query finds, in its order. Asked again for the next page, it answers from memory. */
  find(query: FullQuery): readonly StoredFailurePoint[] {
    return this.#found(query).flatMap((index) => this.#list[index] ?? [])
  }

  page(query: FullQuery, offset: number, limit: number) {
    const found = this.#found(query)
    const impacts = this.#impacts(query.measure)
    const rows = found.slice(offset, offset + limit).flatMap((index) => this.#list[index] ?? [])
    return {
      total: found.length,
      offset,
      rows: rows.map((failurePoint) => this.row(failurePoint, query.measure)),
      totalHarm: found.reduce((sum, index) => sum + (impacts[index] ?? 0), 0),
    }
  }

  row(failurePoint: StoredFailurePoint, measure: Measure): FailurePointRow {
    const analysis = this.#analysis
    const { id, code, title, severity, perMonth, costPerCase, customersPerMonth } = failurePoint
    const stage = analysis.stageOf(failurePoint)
    const touchpoint = analysis.touchpointOf(failurePoint)
    const occurrences = analysis.occurrenceCounts.get(id) ?? 0
    return {
      id,
      code,
      title,
      stage: stage?.id ?? null,
      stageName: stage?.name ?? null,
      touchpoint: touchpoint?.id ?? null,
      touchpointName: touchpoint?.name ?? null,
      channel: analysis.channelOf(failurePoint) ?? null,
      severity: severity ?? null,
      perMonth: perMonth ?? null,
      countPerMonth: analysis.impacts('count').get(id) ?? 0,
      counted: occurrences > 0,
      occurrences,
      costPerCase: costPerCase ?? null,
      customersPerMonth: customersPerMonth ?? null,
      harm: analysis.impacts(measure).get(id) ?? 0,
      traced: analysis.tracedShare(id),
    }
  }

  #found(query: FullQuery): readonly number[] {
    const key = JSON.stringify(query)
    const known = this.#matches.get(key)
    if (known !== undefined) return known
    const isMatch = this.#matcher(query)
    const found = this.#order(query.sort.key, query.sort.descending, query.measure).filter(isMatch)
    // A few queries are alive at a time: the table, its count, a select-all.
    if (this.#matches.size >= 4) this.#matches.clear()
    this.#matches.set(key, found)
    return found
  }

  #matcher(query: FullQuery): (index: number) => boolean {
    const tests: ((failurePoint: StoredFailurePoint, index: number) => boolean)[] = []
    const analysis = this.#analysis
    const words = searchWords(query.search)
    if (words.length > 0) {
      const texts = this.#searchTexts()
      tests.push((_, index) => holdsAllWords(texts[index] ?? '', words))
    }
    const among = <Value>(wanted: readonly Value[], valueIn: (failurePoint: StoredFailurePoint) => Value) => {
      const set = new Set(wanted)
      if (set.size > 0) tests.push((failurePoint) => set.has(valueIn(failurePoint)))
    }
    among(query.stages, (failurePoint) => analysis.stageOf(failurePoint)?.id ?? null)
    among(query.touchpoints, ({ touchpoint }) => touchpoint ?? null)
    among(query.channels, (failurePoint) => analysis.channelOf(failurePoint) ?? null)
    among(query.severities, ({ severity }) => severity ?? null)
    const { rootCause, traced } = query
    if (rootCause !== null) {
      tests.push(({ id }) => analysis.attributionOf(id).some((part) => part.rootCause === rootCause && part.share > 0))
    }
    if (traced !== 'all') tests.push(({ id }) => tracedKind(analysis.tracedShare(id)) === traced)
    return (index) => {
      const failurePoint = this.#list[index]
      return failurePoint !== undefined && tests.every((test) => test(failurePoint, index))
    }
  }

  /** Makes ready what a first search would otherwise wait for. */
  prepareSearch(): void {
    this.#searchTexts()
  }

  #searchTexts(): readonly string[] {
    return this.#analysis.once('search texts', () => {
      const analysis = this.#analysis
      const placeNames = new Map<string, string>()
      const nameOf = (id: string, name: string): string => {
        const known = placeNames.get(id) ?? normaliseText(name)
        placeNames.set(id, known)
        return known
      }
      return this.#list.map((failurePoint) => {
        const stage = analysis.stageOf(failurePoint)
        const touchpoint = analysis.touchpointOf(failurePoint)
        const parts = [wholeTextOf(failurePoint)]
        if (stage !== undefined) parts.push(nameOf(`stage ${stage.id}`, stage.name))
        if (touchpoint !== undefined) {
          parts.push(nameOf(`touchpoint ${touchpoint.id}`, touchpoint.name))
          if (failurePoint.channel === undefined && touchpoint.channel !== undefined) {
            parts.push(nameOf(`channel ${touchpoint.channel}`, touchpoint.channel))
          }
        }
        return parts.join('\n')
      })
    })
  }

  /** Row indexes in order: rows without a value last in either direction, ties by code. */
  #order(key: FailurePointSortKey, descending: boolean, measure: Measure): readonly number[] {
    const byMeasure = key === 'harm' ? measure : ''
    return this.#analysis.once(`order ${key} ${descending} ${byMeasure}`, () => {
      const indexes = key === 'code' ? this.#list.map((_, index) => index) : [...this.#order('code', false, measure)]
      const direction = descending ? -1 : 1
      if (key === 'code') {
        const codes = this.#list.map(({ code }) => code)
        return indexes.sort((a, b) => direction * compareCodes(codes[a] ?? '', codes[b] ?? '') || a - b)
      }
      const values = this.#sortValues(key, measure)
      return indexes.sort((a, b) => compareValues(values[a] ?? null, values[b] ?? null, direction))
    })
  }

  #sortValues(key: Exclude<FailurePointSortKey, 'code'>, measure: Measure): readonly (number | string | null)[] {
    const analysis = this.#analysis
    const list = this.#list
    switch (key) {
      case 'title':
        return list.map((failurePoint) => titleTextOf(failurePoint).title)
      case 'stage': {
        const place = placesOf(analysis.engagement.stages)
        return list.map((failurePoint) => place.get(analysis.stageOf(failurePoint)?.id ?? '') ?? null)
      }
      case 'touchpoint': {
        const place = placesOf(analysis.engagement.touchpoints)
        return list.map(({ touchpoint }) => place.get(touchpoint ?? '') ?? null)
      }
      case 'channel':
        return list.map((failurePoint) => {
          const channel = analysis.channelOf(failurePoint)
          return channel === undefined ? null : normaliseText(channel)
        })
      case 'severity':
        return list.map(({ severity }) => severity ?? null)
      case 'perMonth':
        return this.#frequencies()
      case 'harm':
        return this.#impacts(measure)
      case 'traced':
        return list.map(({ id }) => analysis.tracedShare(id))
    }
  }

  /** Cases per month, counted or estimated; null where neither is known. */
  #frequencies(): readonly (number | null)[] {
    const { tallies } = this.#analysis
    const months = tallies.period === null ? 1 : monthsInPeriod(tallies.period)
    return this.#list.map((failurePoint) => {
      const tally = tallies.byFailurePoint.get(failurePoint.id)
      const isKnown = tally !== undefined || failurePoint.perMonth !== undefined
      return isKnown ? casesPerMonth(failurePoint, tally, months) : null
    })
  }

  #impacts(measure: Measure): readonly number[] {
    return this.#analysis.once(`impact list ${measure}`, () => {
      const impacts = this.#analysis.impacts(measure)
      return this.#list.map(({ id }) => impacts.get(id) ?? 0)
    })
  }
}

function tracedKind(share: number): 'untraced' | 'partly' | 'fully' {
  if (share <= negligible) return 'untraced'
  return share >= 1 - negligible ? 'fully' : 'partly'
}

/** Stages and touchpoints sort as the journey goes, not by name. */
function placesOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]))
}

function compareValues(a: number | string | null, b: number | string | null, direction: 1 | -1): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -direction : direction
}
