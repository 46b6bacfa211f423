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
  target: 'Target {{figure}}',
  timelineRule:
    'A bar is the work from its start to its end, framed where it is late. The triangle is the day it is due, the diamond the day it is checked.',
  courseRule:
    'The dashed line is the target, the band what is usual. The height shows the course, and not how large a change is beside zero.',
} as const
