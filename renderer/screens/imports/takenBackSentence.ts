import type { TFunction } from 'i18next'
import type { TakenBack } from '../../../shared/contract/files/importingContract.ts'

/** What stays and is named in one sentence. */
const mostNamed = 5

/** What became of an import that was taken back: cases that stay are counted, for they may be very many and have no names. */
export function takenBackSentence({ occurrences, items, restored, kept }: TakenBack, t: TFunction): string {
  const named = kept.filter(({ list }) => list !== 'occurrences').map(({ id, title }) => (title === '' ? id : title))
  const cases = kept.length - named.length
  return [
    ...takenParts(occurrences, items, restored, t),
    ...(cases > 0 ? [t('importsScreen.keptCases', { count: cases })] : []),
    ...(named.length > 0 ? [t('importsScreen.kept', { names: keptNames(named, t) })] : []),
  ].join(' ')
}

/** The first by name; the others stand for themselves by their count. */
function keptNames(names: readonly string[], t: TFunction): string {
  const shown = names.slice(0, mostNamed).join(', ')
  const more = names.length - mostNamed
  return more > 0 ? t('importsScreen.keptMore', { names: shown, count: more }) : shown
}

/** An import that only updated has brought nothing that could go. */
function takenParts(occurrences: number, items: number, restored: number, t: TFunction): readonly string[] {
  return [
    ...(occurrences > 0 ? [t('importsScreen.takenBack', { count: occurrences })] : []),
    ...(occurrences === 0 && (items > 0 || restored === 0) ? [t('importsScreen.takenBackItems', { count: items })] : []),
    ...(restored > 0 ? [t('importsScreen.restored', { count: restored })] : []),
  ]
}
