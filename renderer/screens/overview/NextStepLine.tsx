import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import type { NextStep } from '../../../shared/contract/analysis/overviewContract.ts'
import { shownName } from '../../../shared/i18n/planSentences.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRoute } from '../../page/useRoute.ts'
import classes from './OverviewScreen.module.css'

/** The next useful step in one sentence, and the button that takes the user there. */
export function NextStepLine({ next }: { next: NextStep }): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const sentence = (): string => {
    switch (next.kind) {
      case 'estimate-frequency':
      case 'give-owners':
      case 'give-dates':
      case 'approve':
        return t(`overviewScreen.nextSteps.${next.kind}`, { count: next.missing })
      case 'trace':
        return t('overviewScreen.nextSteps.trace', {
          code: next.code,
          title: shownName({ id: next.failurePoint, name: next.title }),
        })
      case 'add-fix':
        return t('overviewScreen.nextSteps.add-fix', {
          code: next.code,
          title: shownName({ id: next.rootCause, name: next.title }),
        })
      case 'add-failure-points':
      case 'set-capacity':
      case 'carry-out':
        return t(`overviewScreen.nextSteps.${next.kind}`)
    }
  }
  return (
    <section className={classes.next} aria-label={t('overviewScreen.next')}>
      <p className={classes.nextText}>
        <span className={classes.nextLabel}>{t('overviewScreen.next')}</span>
        {sentence()}
      </p>
      <Button flex="none" onClick={() => go(...placeOf(next))}>
        {t(`overviewScreen.nextActions.${next.kind}`)}
      </Button>
    </section>
  )
}

/** Where the step is taken. */
function placeOf(next: NextStep): readonly [screen: ScreenId, id?: string] {
  switch (next.kind) {
    case 'add-failure-points':
    case 'estimate-frequency':
      return ['failure-points']
    case 'trace':
      return ['trace', next.failurePoint]
    case 'add-fix':
      return ['root-causes', next.rootCause]
    case 'give-owners':
    case 'give-dates':
    case 'approve':
      return ['fixes']
    case 'set-capacity':
    case 'carry-out':
      return ['plan']
  }
}
