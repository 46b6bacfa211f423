/** From this p on chance often makes such a difference. */
export const likelyChance = 0.05
