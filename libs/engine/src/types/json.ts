/** A value that survives JSON: all that states, events and commands are made of. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** Values by name, as a rule by the id of a variable. */
export type Data = Record<string, Json>;
