export const fixesScreen = {} as const
