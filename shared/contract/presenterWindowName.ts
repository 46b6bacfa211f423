/** The name under which a page opens the presenter's window, by which a host knows the one window that a page may open. */
export const presenterWindowName = 'shoresh-presenter'
