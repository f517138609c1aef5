import { membersOf } from '../family.ts';
import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';

/** A town that asks for the same gets the pattern and its lineage, and begins with its own words alone. */
export const patternNotData: Invariant = {
  id: 'I12',
  promise: 'Mønstret kopieres, ikke oplysningerne: hver by kender sin slægt og begynder med sit eget',
  breaches: (records) => [...lineage(records), ...copied(records)],
};

function lineage({ one, family }: Records): string[] {
  const members = membersOf(family.root);
  const here = members.filter(({ id }) => id === one.id).length;
  const counted = members.length === family.size ? [] : ['Slægten har flere eller færre byer, end der tælles'];
  return here === 1 ? counted : [...counted, `${one.town} står ${here} gange i sin egen slægt`];
}

const copied = ({ one, drawing, repeats }: Records): string[] => {
  const constants = new Set(drawing.process.variables.flatMap(({ id, constant }) => (constant ? [id] : [])));
  return repeats.flatMap(({ one: other, input }) => [
    ...(other.processKey === one.processKey ? [] : [`${other.town} har fået et andet mønster`]),
    ...Object.entries(input)
      .filter(([key, value]) => !constants.has(key) && value !== null && value === one.data[key])
      .map(([key]) => `${other.town} begynder med ${one.town}s “${key}”`),
  ]);
};
