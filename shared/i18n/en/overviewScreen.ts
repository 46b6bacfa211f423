export const overviewScreen = {} as const
