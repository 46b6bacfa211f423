export const planScreen = {} as const
