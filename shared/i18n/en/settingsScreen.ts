export const settingsScreen = {} as const
