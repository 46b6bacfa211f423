const office = 'application/vnd.openxmlformats-officedocument.'

/** What a file is to a reader, by the media type that its content shows. */
export function contentKind(content: string | null) {
  if (content === null) return 'unknown'
  if (content.startsWith('image/')) return 'picture'
  if (content.startsWith('audio/')) return 'audio'
  if (content.startsWith('video/')) return 'video'
  if (content.startsWith('text/')) return 'text'
  if (content.startsWith(`${office}spreadsheet`)) return 'sheet'
  if (content.startsWith(`${office}word`)) return 'words'
  if (content.startsWith(`${office}presentation`)) return 'slides'
  if (content === 'application/pdf') return 'pdf'
  if (content === 'application/zip') return 'archive'
  return content === 'application/vnd.ms-office' ? 'office' : 'unknown'
}
