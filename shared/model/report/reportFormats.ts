/** As which files a report is written. */
export const reportFormats = ['pdf', 'docx', 'pptx', 'html', 'xlsx'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** The format that a file's name asks for, by its ending; undefined where it is none of ours. */
export function reportFormatOf(name: string): ReportFormat | undefined {
  const lower = name.toLowerCase()
  return reportFormats.find((format) => lower.endsWith(`.${format}`) && lower.length > format.length + 1)
}
