import { toLocal } from '@samskab/calendar';

/** The budget year is that of the day in Denmark: the first hour of January is still December in UTC. */
export const yearOf = (instant: string): number => Number(toLocal(instant).day.slice(0, 4));
