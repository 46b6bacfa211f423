import type { ReactNode } from 'react'
import { CausesSlide } from './slides/CausesSlide.tsx'
import { GapsSlide } from './slides/GapsSlide.tsx'
import { LastTimeSlide } from './slides/LastTimeSlide.tsx'
import { MeasuredSlide } from './slides/MeasuredSlide.tsx'
import { MinutesSlide } from './slides/MinutesSlide.tsx'
import { MonthsSlide } from './slides/MonthsSlide.tsx'
import { OpeningSlide } from './slides/OpeningSlide.tsx'
import { PlanSlide } from './slides/PlanSlide.tsx'
import { PromisedSlide } from './slides/PromisedSlide.tsx'
import { RivalsSlide } from './slides/RivalsSlide.tsx'
import { WordsSlide } from './slides/WordsSlide.tsx'
import { WorkedSlide } from './slides/WorkedSlide.tsx'
import type { SlideId } from './slides.ts'

interface SlideProps {
  readonly id: SlideId
  readonly namesHidden: boolean
  /** It is only looked at: no key means it. */
  readonly preview?: boolean
}

/** One slide of the review. */
export function Slide({ id, namesHidden, preview = false }: SlideProps): ReactNode {
  switch (id) {
    case 'opening':
      return <OpeningSlide />
    case 'causes':
      return <CausesSlide />
    case 'words':
      return <WordsSlide />
    case 'gaps':
      return <GapsSlide />
    case 'plan':
      return <PlanSlide namesHidden={namesHidden} preview={preview} />
    case 'lastTime':
      return <LastTimeSlide namesHidden={namesHidden} />
    case 'promised':
      return <PromisedSlide namesHidden={namesHidden} />
    case 'measured':
      return <MeasuredSlide />
    case 'rivals':
      return <RivalsSlide />
    case 'worked':
      return <WorkedSlide />
    case 'minutes':
      return <MinutesSlide namesHidden={namesHidden} />
    case 'months':
      return <MonthsSlide />
  }
}
