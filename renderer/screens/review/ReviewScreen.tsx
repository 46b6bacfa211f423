import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useContributedCommands } from '../../page/commands/useContributedCommands.ts'
import { useMessages } from '../../page/Messages.tsx'
import { useHead } from '../../page/useHead.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { openPresenterWindow } from './openPresenterWindow.ts'
import { Presentation } from './Presentation.tsx'
import classes from './ReviewScreen.module.css'
import { Snapshots } from './Snapshots.tsx'
import { acts, slides } from './slides.ts'

/** Where a steering review is begun: what will be shown, and how it is led by keys. */
export function ReviewScreen(): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const head = useHead()
  const [place, setPlace] = useRemembered('review.slide', 0)
  const [presenting, setPresenting] = useState(false)
  const [presenter, setPresenter] = useState<Window | null>(null)
  const { tell } = useMessages()
  const presentWithNotes = (): void => {
    const opened = openPresenterWindow()
    if (opened === null) tell(t('reviewScreen.presenter.refused'))
    setPresenter(opened)
    setPresenting(true)
  }
  const end = (): void => {
    setPresenting(false)
    setPresenter(null)
  }
  const empty = head.counts.failurePoints === 0
  useContributedCommands(empty ? {} : { present: { run: () => setPresenting(true) } })
  if (empty) {
    return (
      <EmptyState screen={t('reviewScreen.title')} title={t('reviewScreen.emptyTitle')} text={t('reviewScreen.emptyText')}>
        <Button onClick={() => go('failure-points')}>{t('reviewScreen.toFailurePoints')}</Button>
      </EmptyState>
    )
  }
  return (
    <>
      <ScreenHeader title={t('reviewScreen.title')} lead={t('reviewScreen.lead')}>
        <Button variant="default" onClick={presentWithNotes}>
          {t('reviewScreen.presenter.begin')}
        </Button>
        <Button onClick={() => setPresenting(true)}>{t('reviewScreen.begin')}</Button>
      </ScreenHeader>
      <div className={classes.page}>
        <Acts
          onChoose={(at) => {
            setPlace(at)
            setPresenting(true)
          }}
        />
        <p className={classes.keys}>{t('reviewScreen.keys')}</p>
        <Snapshots />
      </div>
      {presenting ? (
        <Presentation
          place={place}
          presenter={presenter}
          onPresenterClosed={() => setPresenter(null)}
          onPlace={setPlace}
          onEnd={end}
        />
      ) : null}
    </>
  )
}

/** What will be shown, act by act; a slide of it begins the review there. */
function Acts({ onChoose }: { onChoose(place: number): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <ol className={classes.acts}>
      {acts.map((act) => (
        <li key={act}>
          <h2>{t(`reviewScreen.acts.${act}`)}</h2>
          <ul>
            {slides.map((slide, at) =>
              slide.act === act ? (
                <li key={slide.id}>
                  <button type="button" className={classes.slide} onClick={() => onChoose(at)}>
                    {t(`reviewScreen.slides.${slide.id}`)}
                  </button>
                </li>
              ) : null,
            )}
          </ul>
        </li>
      ))}
    </ol>
  )
}
