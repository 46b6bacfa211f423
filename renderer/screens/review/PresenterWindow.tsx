import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useShownText } from '../../language/ShownTexts.tsx'
import { useHead } from '../../page/useHead.ts'
import { dressAlike } from './openPresenterWindow.ts'
import classes from './PresenterWindow.module.css'
import { Slide } from './Slide.tsx'
import { SlideNotes } from './SlideNotes.tsx'
import { slides } from './slides.ts'

interface PresenterWindowProps {
  readonly window: Window
  readonly place: number
  readonly namesHidden: boolean
  /** The user has closed it. */
  onClosed(): void
}

/**
 * The presenter's own window: what to say at the slide that is shown, the next slide, and for how long it has been going on. The page
 * draws it itself, so it is in step by nature, and keys pressed in it lead the review.
 */
export function PresenterWindow({ window: other, place, namesHidden, onClosed }: PresenterWindowProps): ReactNode {
  const { t } = useLanguage()
  const name = useShownText()(useHead().name)
  const [room, setRoom] = useState<HTMLElement | null>(null)
  const closed = useRef(onClosed)
  closed.current = onClosed
  useEffect(() => {
    const undress = dressAlike(other)
    const element = other.document.createElement('main')
    element.className = classes.room ?? ''
    other.document.body.replaceChildren(element)
    setRoom(element)
    const tell = (): void => closed.current()
    // A key that is pressed while nothing in the window has the focus means the review too.
    const passOn = ({ key, target }: KeyboardEvent): void => {
      if (target === other.document.body) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    }
    other.addEventListener('pagehide', tell)
    other.addEventListener('keydown', passOn)
    return () => {
      other.removeEventListener('pagehide', tell)
      other.removeEventListener('keydown', passOn)
      undress()
      other.close()
    }
  }, [other])
  useEffect(() => {
    other.document.title = `${t('reviewScreen.presenter.title')} – ${name}`
  }, [other, name, t])
  return room === null ? null : createPortal(<PresenterPage place={place} namesHidden={namesHidden} />, room)
}

function PresenterPage({ place, namesHidden }: { readonly place: number; readonly namesHidden: boolean }): ReactNode {
  const { t, format } = useLanguage()
  const shown = slides[place] ?? slides[0]
  const next = slides[place + 1]
  return (
    <>
      <header className={classes.head}>
        <p>{t('reviewScreen.place', { place: format.number(place + 1), count: format.number(slides.length) })}</p>
        <Elapsed />
      </header>
      <section className={classes.now} aria-labelledby="presenter-now">
        <h1 id="presenter-now">{t(`reviewScreen.slides.${shown.id}`)}</h1>
        <SlideNotes key={shown.id} slide={shown.id} namesHidden={namesHidden} />
      </section>
      <section className={classes.next} aria-labelledby="presenter-next">
        <h2 id="presenter-next">
          {next === undefined
            ? t('reviewScreen.presenter.last')
            : t('reviewScreen.presenter.next', { title: t(`reviewScreen.slides.${next.id}`) })}
        </h2>
        {next === undefined ? null : (
          // Seen and not touched: it is the next slide, and not yet shown.
          <div className={classes.preview} inert>
            <Slide key={next.id} id={next.id} namesHidden={namesHidden} preview />
          </div>
        )}
      </section>
    </>
  )
}

const tick = 10_000
const minute = 60_000

/** For how many minutes the review has been going on. */
function Elapsed(): ReactNode {
  const { t, format } = useLanguage()
  const [begunAt] = useState(Date.now)
  const [now, setNow] = useState(begunAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.floor((now - begunAt) / minute)
  if (minutes === 0) return <p>{t('reviewScreen.presenter.begun')}</p>
  return <p>{t('reviewScreen.presenter.elapsed', { count: minutes, minutes: format.number(minutes) })}</p>
}
