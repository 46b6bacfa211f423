import { Anchor, Button, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TraceView } from '../../../shared/contract/lists/traceContract.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { textMeasure } from '../../charts/base/useMeasureText.ts'
import { PictureMenu } from '../../charts/frame/PictureMenu.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useWithinNarrowing } from '../../page/bars/useNarrowing.ts'
import { useCommandWords } from '../../page/commands/useCommandWords.ts'
import { usePictureCommand } from '../../page/commands/usePictureCommand.ts'
import { useCategories } from '../../page/useCategories.ts'
import { useRoute } from '../../page/useRoute.ts'
import classes from './TraceHead.module.css'
import { tracePicture } from './tree/tracePicture.tsx'

/** How the causes are drawn. */
export type TraceShown = 'tree' | 'fishbone'

interface TraceHeadProps {
  readonly view: TraceView
  readonly shown: TraceShown
  onShow(shown: TraceShown): void
  onNext(): void
}

/** Whose trace it is, and how much of its harm has been led to root causes. */
export function TraceHead({ view, shown, onShow, onNext }: TraceHeadProps): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const { failurePoint, traced } = view
  const next = useCommandWords()('next-failure-point')
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h2 className={classes.title}>
          <TypedWords>{failurePoint.title}</TypedWords>
        </h2>
        <p className={classes.line}>
          <Anchor component="button" type="button" size="sm" onClick={() => go('failure-points', failurePoint.id)}>
            <span className={classes.hidden}>{t('traceScreen.head.details')} </span>
            {failurePoint.code}
          </Anchor>
          <span>
            {t('traceScreen.head.harm', { count: pluralCount(failurePoint.harm), formatted: format.number(failurePoint.harm) })}
          </span>
          {failurePoint.severity === null ? null : <SeverityWords severity={failurePoint.severity} />}
        </p>
      </div>
      <div className={classes.traced}>
        <span>{t('traceScreen.head.traced', { share: format.percent(traced) })}</span>
        <span className={classes.meter} aria-hidden>
          <span className={classes.fill} style={{ inlineSize: `${traced * 100}%` }} />
        </span>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t('fishbone.view')}
        data-print="none"
        data={[
          { value: 'tree', label: t('fishbone.tree') },
          { value: 'fishbone', label: t('fishbone.bones') },
        ]}
        value={shown}
        onChange={onShow}
      />
      {shown === 'tree' ? <TracePictureMenu view={view} /> : <PictureOfChart />}
      <Button variant="default" onClick={onNext} title={next.keys ?? undefined} aria-keyshortcuts={next.ariaKeys}>
        {next.label}
      </Button>
    </header>
  )
}

/** The fishbone has the menu of its picture itself. */
function PictureOfChart(): ReactNode {
  usePictureCommand()
  return null
}

function TracePictureMenu({ view }: { view: TraceView }): ReactNode {
  usePictureCommand()
  const wording = useLanguage()
  const { own, nameOf } = useCategories()
  const within = useWithinNarrowing()
  const picture = () =>
    tracePicture({
      ...{ view, wording, within, measure: textMeasure(), today: localDay(new Date()) },
      ownIds: own.map(({ id }) => id),
      categoryName: nameOf,
    })
  return <PictureMenu picture={picture} name={view.failurePoint.title} />
}

function SeverityWords({ severity }: { severity: number }): ReactNode {
  const { t } = useLanguage()
  const known = (['1', '2', '3', '4', '5'] as const).find((step) => step === String(severity))
  return known === undefined ? null : <span>{t(`vocabulary.severity.${known}`)}</span>
}
