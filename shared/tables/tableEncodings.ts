export const tableEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1255', 'windows-1252'] as const

/** How the letters of a table file are written. */
export type TableEncoding = (typeof tableEncodings)[number]
