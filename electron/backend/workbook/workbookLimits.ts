/** Of one part of a workbook when it is unpacked, in bytes: no file that Excel writes of a table that is imported comes near. */
export const largestPart = 2_000_000_000
/** Texts of a workbook are kept while it is read; in bytes. */
export const largestTexts = 256_000_000
/** Parts that say how a workbook is made up are read whole; in bytes. */
export const largestFrame = 16_000_000
/** A part that is packed more tightly than this is no table; below the grace nothing is asked. */
export const mostPacked = 100
export const packedGrace = 1_000_000
export const mostParts = 10_000
/** Excel's own bounds. */
export const mostRows = 1_048_576
export const mostColumns = 16_384
/** Empty cells before filled ones: so many at all, and so many more for each that is filled. A row that reaches far costs much. */
export const mostGaps = 2_000_000
export const gapsPerCell = 50
/** Of one piece of XML between two tags, in characters: a cell of Excel holds 32,767. */
export const longestPiece = 16_000_000
