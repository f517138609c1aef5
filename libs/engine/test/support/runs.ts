/** How many random cases each law is tried on. */
export const RUNS = Number(process.env.SAMSKAB_LAW_RUNS ?? 500);
