/** Something wrong with a file: where, and what to do about it (Danish, for the screen). */
export type Fault = { code: string; path: (string | number)[]; message: string; id?: string };
