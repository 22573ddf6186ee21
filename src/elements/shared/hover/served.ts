/** Events at links that have been served: of parts of a page within each other, by the innermost that has cards for them. */
export const served = new WeakSet<Event>();
