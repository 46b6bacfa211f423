import { createContext } from 'react'

/** Leaves the open engagement, at once or after the user has agreed that what nothing keeps yet is lost. */
export const MayLeave = createContext<(leave: () => void) => void>((leave) => leave())
