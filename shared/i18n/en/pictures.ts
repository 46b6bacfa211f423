export const pictures = {
  save: 'Save or copy picture',
  copy: 'Copy, to paste elsewhere',
  copied: 'Copied',
  copyFailed: 'The picture could not be copied. Save it as a file instead.',
  saveAs: {
    own: { svg: 'As SVG, for print and slides', png: 'As PNG, for mail and chat' },
    slide: { svg: 'For a slide of 16:9, SVG', png: 'For a slide of 16:9, PNG' },
    page: { svg: 'For a page of A4, SVG', png: 'For a page of A4, PNG' },
  },
  saveFailed: 'The picture could not be made. Try the other kind.',
} as const
