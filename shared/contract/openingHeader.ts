/** The header of a call in which a page names the opening (`OpenedEngagement.opening`) that it shows. */
export const openingHeader = 'shoresh-opening'
