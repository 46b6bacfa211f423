export type ColourScheme = 'light' | 'dark'

/**
 * The colours of a drawing as plain values, because a saved picture has no style sheet; equal to the tokens of the app.
 * Harm is ink, improvement the accent.
 */
export interface ChartPalette {
  readonly scheme: ColourScheme
  readonly paper: string
  readonly ink: string
  /** Captions and ticks; 4.5:1 on paper. */
  readonly quiet: string
  readonly grid: string
  readonly axis: string
  /** Bars without a category. */
  readonly neutral: string
  readonly accent: string
}

const palettes: Record<ColourScheme, ChartPalette> = {
  light: {
    scheme: 'light',
    paper: '#ffffff',
    ink: '#1b1b19',
    quiet: '#62625c',
    grid: '#ecece8',
    axis: '#a9a9a3',
    neutral: '#3b3b38',
    accent: '#4a47c4',
  },
  dark: {
    scheme: 'dark',
    paper: '#1c1c1a',
    ink: '#f1f1ed',
    quiet: '#a9a9a2',
    grid: '#2b2b28',
    axis: '#686863',
    neutral: '#c9c9c2',
    accent: '#a8a6f0',
  },
}

export function chartPalette(scheme: ColourScheme): ChartPalette {
  return palettes[scheme]
}

/** Share of full colour that the useful many keep (look: 35 %). */
export const usefulManyOpacity = 0.35

export const chartFont = "'Heebo Variable', Heebo, Arial, sans-serif"
