export const failurePointsScreen = {} as const
