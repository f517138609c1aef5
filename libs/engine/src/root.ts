/** The scope of the process itself. */
export const ROOT = 'i0';
