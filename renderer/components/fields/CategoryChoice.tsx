import { type ReactNode, useEffect, useId, useRef } from 'react'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useCategories } from '../../page/useCategories.ts'
import { CategoryBadge } from '../marks/CategoryBadge.tsx'
import classes from './CategoryChoice.module.css'

interface CategoryChoiceProps {
  readonly legend: string
  /** Null: none chosen yet. */
  readonly value: string | null
  onChange(category: string): void
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean
}

/** Chooses a category with what belongs in each, and the question that tells it from the others, in sight. */
export function CategoryChoice({ legend, value, onChange, takesFocus = false }: CategoryChoiceProps): ReactNode {
  const { categories, own } = useCategories()
  const name = useId()
  const choice = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (takesFocus) choice.current?.querySelector('input')?.focus()
  }, [takesFocus])
  return (
    <fieldset ref={choice} className={classes.choice}>
      <legend className={classes.legend}>
        <bdi>{legend}</bdi>
      </legend>
      {categories.map(({ id, definition }) => (
        <label key={id} className={classes.option} data-chosen={id === value || undefined}>
          <input type="radio" name={name} className={classes.radio} checked={id === value} onChange={() => onChange(id)} />
          <span className={classes.words}>
            <CategoryBadge category={id} ownCategories={own} plain />
            {definition === '' ? null : <TypedWords className={classes.definition}>{definition}</TypedWords>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
