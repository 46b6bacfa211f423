import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FailedLines } from '../../../kit/lists/FailedLines.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import classes from './Capture.module.css'
import { captureKinds, kindCommands } from './captureKinds.ts'
import type { Capture } from './useCapture.ts'
import { useCaptureKeys } from './useCaptureKeys.ts'

/** Above the map while notes are typed on it: what the next line becomes, at which touchpoint, and what could not be saved. */
export function CaptureBar({ capture }: { readonly capture: Capture }): ReactNode {
  const { t } = useLanguage()
  const wordsOf = useCommandWords()
  const { kind, failed, field } = capture
  const onKeyDown = useCaptureKeys(capture)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of what stands within
    <div className={classes.bar} data-print="none" onKeyDown={onKeyDown}>
      <div className={classes.kinds} role="group" aria-label={t('journeyCapture.kinds')}>
        {captureKinds.map((one) => {
          const { label, keys, ariaKeys } = wordsOf(kindCommands[one])
          return (
            <button
              key={one}
              type="button"
              className={classes.kind}
              aria-pressed={one === kind}
              aria-keyshortcuts={ariaKeys}
              onClick={() => {
                capture.choose(one)
                field.current?.focus()
              }}
            >
              {label} <kbd className={classes.key}>{keys}</kbd>
            </button>
          )
        })}
      </div>
      <Place capture={capture} />
      <FailedLines
        failed={failed.flatMap(({ texts, touchpointName }) =>
          texts.map((text) => t('journeyCapture.failed', { text, touchpoint: touchpointName })),
        )}
        onRetry={capture.retry}
        onDiscard={capture.discard}
      />
    </div>
  )
}

/** Where the lines go, with the way to the touchpoints before and after it. */
function Place({ capture }: { readonly capture: Capture }): ReactNode {
  const { t, direction } = useLanguage()
  const wordsOf = useCommandWords()
  const [back, onward] = [wordsOf('previous-touchpoint'), wordsOf('next-touchpoint')]
  const end = wordsOf('leave-capture')
  const [Back, Onward] = direction === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight]
  const step = (words: typeof back) => ({
    'aria-label': words.label,
    'aria-keyshortcuts': words.ariaKeys,
    title: words.keys ?? '',
    variant: 'subtle',
    color: 'gray',
  })
  return (
    <p className={classes.place}>
      <ActionIcon {...step(back)} onClick={() => capture.move(-1)}>
        <Back size={18} aria-hidden />
      </ActionIcon>
      <span aria-live="polite">
        <span className={classes.unseen}>{t(`journeyCapture.of.${capture.kind}`)} </span>
        <TypedWords>{capture.at.name}</TypedWords>
      </span>
      <ActionIcon {...step(onward)} onClick={() => capture.move(1)}>
        <Onward size={18} aria-hidden />
      </ActionIcon>
      <button type="button" className={classes.kind} aria-keyshortcuts={end.ariaKeys} onClick={capture.end}>
        {end.label} <kbd className={classes.key}>{end.keys}</kbd>
      </button>
    </p>
  )
}
