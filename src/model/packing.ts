/** Room left in a document of a packed index, in entries, for those who write at the same moment. */
export const HEADROOM = 16;
