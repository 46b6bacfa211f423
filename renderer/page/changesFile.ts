import { createContext } from 'react'

/** Whether what is set here goes into the file. False for what only changes what is seen, which a file for viewing leaves free. */
export const ChangesFile = createContext(true)
