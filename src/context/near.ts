/** How far from the window an element may be when it is loaded, begins to read or draw: so that it is there when the reader is. */
export const AHEAD = '1200px';
