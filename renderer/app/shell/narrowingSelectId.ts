/** Where the focus goes when a narrowing is removed. */
export const narrowingSelectId = 'narrowing'
