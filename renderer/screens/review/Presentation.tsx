import { useFocusTrap, useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useFocusBack } from '../../components/dialogs/useFocusBack.ts'
import { useRoomScale } from '../../components/frame/useRoomScale.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShownTexts } from '../../language/ShownTexts.tsx'
import { isTextField } from '../../page/commands/isTextField.ts'
import classes from './Presentation.module.css'
import { PresenterWindow } from './PresenterWindow.tsx'
import { Slide } from './Slide.tsx'
import { slideMove } from './slideKeys.ts'
import { slides } from './slides.ts'
import { useHiddenNames } from './useHiddenNames.ts'

interface PresentationProps {
  readonly place: number
  /** The presenter's own window, where there is one. */
  readonly presenter: Window | null
  onPresenterClosed(): void
  onPlace(place: number): void
  onEnd(): void
}

/** Keys by which a slider or a choice on a slide is moved, or a button pressed; a clicker's keys are none of them. */
function keepsKey(target: EventTarget, key: string): boolean {
  if (isTextField(target)) return key !== 'Escape'
  if (target instanceof HTMLInputElement) return key.startsWith('Arrow') || key === 'Home' || key === 'End' || key === ' '
  return target instanceof HTMLButtonElement && key === ' '
}

const clickerKeys: readonly string[] = ['PageDown', 'PageUp']

/** The review over the whole screen, a slide at a time; led by keyboard, clicker or pointer. */
export function Presentation({ place, presenter, onPresenterClosed, onPlace, onEnd }: PresentationProps): ReactNode {
  const { t, direction } = useLanguage()
  const [namesHidden, setNamesHidden] = useState(false)
  const shownText = useHiddenNames(namesHidden)
  const stage = useRef<HTMLElement>(null)
  const room = useFocusOnSlide(place)
  useFocusBack()
  const trap = useMergedRef(stage, useFocusTrap())
  useFullScreen(stage, onEnd)
  useRoomScale('fitting')
  const shown = slides[place] ?? slides[0]
  const last = slides.length - 1
  const go = (to: number): void => onPlace(Math.min(Math.max(to, 0), last))
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = slideMove(event.key, direction)
    if (move === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (keepsKey(event.target, event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (move === 'end') onEnd()
    else if (move === 'names') setNamesHidden((hidden) => !hidden)
    else go({ next: place + 1, back: place - 1, first: 0, last }[move])
  }
  return (
    <ShownTexts shown={shownText}>
      <section
        ref={trap}
        role="dialog"
        aria-modal="true"
        className={classes.stage}
        tabIndex={-1}
        aria-label={t('reviewScreen.title')}
        // A clicker leads wherever the focus is, also on a bar that Page Down would travel from.
        onKeyDownCapture={(event) => (clickerKeys.includes(event.key) ? onKeyDown(event) : undefined)}
        onKeyDown={onKeyDown}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a slide that is taller than the window is scrolled by keys */}
        <div className={classes.slide} tabIndex={0} data-autofocus ref={room}>
          <p className={classes.act}>{t(`reviewScreen.acts.${shown.act}`)}</p>
          <Slide key={shown.id} id={shown.id} namesHidden={namesHidden} />
        </div>
        <Foot place={place} namesHidden={namesHidden} onPlace={go} onNames={() => setNamesHidden(!namesHidden)} onEnd={onEnd} />
        {presenter === null ? null : (
          <PresenterWindow window={presenter} place={place} namesHidden={namesHidden} onClosed={onPresenterClosed} />
        )}
      </section>
    </ShownTexts>
  )
}

interface FootProps {
  readonly place: number
  readonly namesHidden: boolean
  onPlace(place: number): void
  onNames(): void
  onEnd(): void
}

/** What leads the slides by pointer, and where in them one is. */
function Foot({ place, namesHidden, onPlace, onNames, onEnd }: FootProps): ReactNode {
  const { t, format } = useLanguage()
  const last = slides.length - 1
  return (
    <footer className={classes.foot} data-print="none">
      <button type="button" aria-disabled={place === 0} onClick={() => onPlace(place - 1)}>
        {t('reviewScreen.back')}
      </button>
      <p aria-live="polite">
        {t('reviewScreen.place', { place: format.number(place + 1), count: format.number(slides.length) })}
      </p>
      <button type="button" aria-disabled={place === last} onClick={() => onPlace(place + 1)}>
        {t('reviewScreen.next')}
      </button>
      <button type="button" aria-pressed={namesHidden} onClick={onNames}>
        {t('reviewScreen.hideNames')}
      </button>
      <button type="button" onClick={onEnd}>
        {t('reviewScreen.end')}
      </button>
    </footer>
  )
}

/** Where the focus goes when the slide that held it is gone with its button or bar: else the next key would reach nobody. */
function useFocusOnSlide(place: number): RefObject<HTMLDivElement | null> {
  const room = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the slide that may lose the focus
  useEffect(() => {
    if (document.activeElement === document.body) room.current?.focus({ preventScroll: true })
  }, [place])
  return room
}

/** Takes the whole screen where the system lets it; leaving the full screen by the system's own way ends the review. */
function useFullScreen(stage: RefObject<HTMLElement | null>, onEnd: () => void): void {
  const end = useRef(onEnd)
  end.current = onEnd
  useEffect(() => {
    const element = stage.current
    let entered = false
    // Refused without a user's gesture, or by the system: then the review fills the window.
    void element?.requestFullscreen?.().catch(() => undefined)
    const onChange = (): void => {
      if (document.fullscreenElement !== null) entered = true
      else if (entered) end.current()
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      if (entered) void document.exitFullscreen().catch(() => undefined)
    }
  }, [stage])
}
