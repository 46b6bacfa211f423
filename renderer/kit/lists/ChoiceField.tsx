import { TextInput, type TextInputProps } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react'
import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { travel } from '../../travel/travel.ts'

/** What a list of choices shows of them. */
interface Choices<Choice> {
  readonly label: string
  readonly all: readonly Choice[]
  /** The place that is chosen until the user moves; -1: none. */
  readonly startsAt: number
  /** False while what the text finds is not all known: Enter then waits for it. */
  readonly isComplete?: boolean
  keyOf(choice: Choice): string
  /** Whether it may be chosen; others are passed over. */
  isOpen(choice: Choice): boolean
  view(choice: Choice): ReactNode
  readonly className: string | undefined
  readonly optionClassName: string | undefined
}

interface ChoiceFieldProps<Choice> {
  readonly label: string
  readonly text: string
  readonly field?: Pick<TextInputProps, 'className' | 'leftSection' | 'size' | 'variant'>
  readonly choices: Choices<Choice>
  onText(text: string): void
  onChoose(choice: Choice): void
}

/** A field that takes the focus, and under it what its text finds: arrows travel, Enter chooses, the focus stays in the field. */
export function ChoiceField<Choice>({ label, text, field, choices, onText, onChoose }: ChoiceFieldProps<Choice>): ReactNode {
  const { direction } = useLanguage()
  const listId = useId()
  const { all, isOpen } = choices
  const { active, moveTo, startAgain, choose, chooseActive } = useActiveChoice(choices, onChoose)
  const isOpenAt = (place: number): boolean => {
    const choice = all[place]
    return choice !== undefined && isOpen(choice)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const to = isEndKey(event) ? null : travel(event, active, all.length, { axis: 'block', direction }, isOpenAt)
    if (to !== null) {
      moveTo(to)
      document.getElementById(`${listId}${to}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') chooseActive()
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        {...field}
        {...takesFocus}
        {...typedText(text, direction)}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(all[active] === undefined ? {} : { 'aria-activedescendant': `${listId}${active}` })}
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={longestTitle}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          startAgain()
          onText(event.currentTarget.value)
        }}
      />
      <ChoiceList id={listId} active={active} choices={choices} onChoose={choose} onKeyDown={onKeyDown} />
    </>
  )
}

/** Which choice is active, and what Enter does with it: while not all is known yet, it waits for that. */
function useActiveChoice<Choice>(choices: Choices<Choice>, onChoose: (choice: Choice) => void) {
  const { all, startsAt, isOpen, keyOf, isComplete = true } = choices
  // By its key: choices that are found later must not slip another one under a finger that is on its way to Enter.
  const [moved, setMoved] = useState<string | null>(null)
  const [isAwaited, setAwaited] = useState(false)
  const movedTo = moved === null ? -1 : all.findIndex((choice) => keyOf(choice) === moved)
  const active = movedTo === -1 ? startsAt : movedTo
  const choose = (place: number): void => {
    const choice = all[place]
    if (choice !== undefined && isOpen(choice)) onChoose(choice)
  }
  const begin = (key: string | null): void => {
    setMoved(key)
    setAwaited(false)
  }
  const chooseAwaited = useEffectEvent(() => {
    setAwaited(false)
    choose(active)
  })
  useEffect(() => {
    if (!isAwaited || !isComplete) return
    // After the drawing of what was found: choosing may close the field at once.
    const timer = setTimeout(() => chooseAwaited())
    return () => clearTimeout(timer)
  }, [isAwaited, isComplete])
  return {
    active,
    moveTo: (place: number) => {
      const choice = all[place]
      if (choice !== undefined) begin(keyOf(choice))
    },
    startAgain: () => begin(null),
    choose,
    chooseActive: () => (isComplete ? choose(active) : setAwaited(true)),
  }
}

/** In a text field these lead to the ends of the text. */
function isEndKey({ key }: KeyboardEvent): boolean {
  return key === 'Home' || key === 'End'
}

interface ChoiceListProps<Choice> {
  readonly id: string
  readonly active: number
  readonly choices: Choices<Choice>
  onChoose(place: number): void
  onKeyDown(event: KeyboardEvent): void
}

function ChoiceList<Choice>({ id, active, choices, onChoose, onKeyDown }: ChoiceListProps<Choice>): ReactNode {
  const { all, label, className, optionClassName, keyOf, isOpen, view } = choices
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={className}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null
        if (option) onChoose(Number(option.dataset['place']))
      }}
    >
      {all.map((choice, place) => (
        <div
          key={keyOf(choice)}
          id={`${id}${place}`}
          role="option"
          data-place={place}
          aria-selected={place === active}
          aria-disabled={!isOpen(choice)}
          className={optionClassName}
        >
          {view(choice)}
        </div>
      ))}
    </div>
  )
}
