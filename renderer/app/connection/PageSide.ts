import { openingHeader } from '../../../shared/contract/openingHeader.ts'

/** What a connection has to know of the page, and to tell it. */
export interface PageSide {
  /** What is open as the page knows it (`OpenedEngagement.opening`); undefined while it knows of nothing. */
  opening(): string | undefined
  /** Called when the backend is gone. */
  onLost(): void
}

/** The headers of a call that the page makes now. */
export function headersOf(page: Pick<PageSide, 'opening'>): Record<string, string> {
  const opening = page.opening()
  return opening === undefined ? {} : { [openingHeader]: opening }
}
