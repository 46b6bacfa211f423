export const traceScreen = {} as const
