import { createTheme, type MantineColorsTuple } from '@mantine/core'
import type { SyntheticEvent } from 'react'

/** The one accent: action, selection, improvement. Far enough from the five category colours to be told apart. */
const accent: MantineColorsTuple = [
  '#eeeefb',
  '#dadaf4',
  '#b5b4e9',
  '#8f8ddf',
  '#706dd6',
  '#5a57cf',
  '#4a47c4',
  '#3f3cab',
  '#35338f',
  '#2a2873',
]

/** Neutral greys with a trace of warmth, as paper has. */
const ink: MantineColorsTuple = [
  '#f7f7f5',
  '#eeeeeb',
  '#e2e2de',
  '#cfcfca',
  '#a9a9a3',
  '#85857f',
  '#686863',
  '#4b4b47',
  '#30302d',
  '#1b1b19',
]

/** What is typed into a list takes the place of the words that say what is chosen, and does not go behind them. */
function selectWords({ currentTarget: field }: SyntheticEvent<HTMLInputElement>): void {
  if (!field.readOnly && field.selectionStart === field.selectionEnd) field.select()
}

export const theme = createTheme({
  primaryColor: 'accent',
  // Dark enough in both themes for the white words of a filled button.
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  colors: { accent, gray: ink },
  fontFamily: "'Heebo Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontFamily: "'Heebo Variable', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { withArrow: false, openDelay: 400, transitionProps: { duration: 100 } } },
    // What is typed in one stays in sight, with the focus, when what it belongs to is scrolled away.
    Popover: { defaultProps: { hideDetached: false } },
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
    // A dialog's header is no banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    // A menu stands in the part of the page that it belongs to, and holds what can be chosen and nothing else.
    Menu: {
      defaultProps: {
        transitionProps: { duration: 100 },
        withinPortal: false,
        floatingStrategy: 'fixed',
        withInitialFocusPlaceholder: false,
      },
    },
    // Choosing what is chosen already changes nothing; the cross clears.
    Select: {
      defaultProps: {
        size: 'sm',
        allowDeselect: false,
        checkIconPosition: 'right',
        onFocus: selectWords,
        onClick: selectWords,
      },
    },
    MultiSelect: { defaultProps: { checkIconPosition: 'right' } },
    Button: { defaultProps: { size: 'sm' } },
    Anchor: { defaultProps: { c: 'var(--accent)' } },
    ActionIcon: { defaultProps: { variant: 'subtle' } },
  },
})
