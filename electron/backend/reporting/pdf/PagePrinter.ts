/** Prints pages as PDF, in the way that a host can. */
export interface PagePrinter {
  /** Refuses what cannot be printed here, before anything is worked out for it. @throws Refusal `no-browser` */
  check(): void
  /**
   * Prints the page at one path into a new file at the other, tagged, with its outline. `pageOf` is what stands under each page,
   * with {{page}} and {{pages}}. @throws Refusal `not-printed`; the signal's reason
   */
  print(page: PrintedPage, signal?: AbortSignal): Promise<void>
  /** Starts in a folder what takes its time to start, so that it is there when the page is. Of a printer that is there anyway, not given. */
  begin?(folder: string): BegunPrint
}

/** A print that has begun; whoever began it ends it, whether a page was printed or none. */
export interface BegunPrint extends Pick<PagePrinter, 'print'> {
  end(): void
}

export interface PrintedPage {
  readonly html: string
  readonly pdf: string
  readonly pageOf: string
}
