import { Refusal } from '@samskab/contracts';
import type { Person } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { toPerson } from './person.ts';

/** Who one may choose to be: in development everyone of the seeded municipality, elsewhere nobody. */
export async function listDevPeople(ctx: Ctx): Promise<{ items: Person[] }> {
  if (!ctx.config.devLogin) throw new Refusal('notInProduction');
  const people = await ctx.database.read.people.find({}, { order: { id: 'asc' } });
  return { items: people.map((row) => toPerson(row)) };
}
