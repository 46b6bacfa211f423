export const paretoScreen = {} as const
