import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './ListScreen.module.css'

/** The search field of a list; narrows it as it is typed. */
export function SearchField(props: {
  label: string
  placeholder?: string
  value: string
  onChange(value: string): void
}): ReactNode {
  const { direction } = useLanguage()
  return (
    <TextInput
      className={classes.search}
      aria-label={props.label}
      placeholder={props.placeholder ?? props.label}
      leftSection={<IconSearch size={16} aria-hidden />}
      {...typedText(props.value, direction)}
      maxLength={longestTitle}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
