/** At the usual size of text, in pixels. */
export const columnWidth = 184
export const laneWidth = 136
