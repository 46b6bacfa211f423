export const homeScreen = {} as const
