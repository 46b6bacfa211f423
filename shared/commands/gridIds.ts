/** The lists that are edited as a spreadsheet, by the name under which a computer remembers how each is looked at. */
export const gridIds = ['failure-points', 'root-causes', 'fixes', 'stages', 'touchpoints', 'categories'] as const
export type GridId = (typeof gridIds)[number]
