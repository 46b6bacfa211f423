export const rootCausesScreen = {} as const
