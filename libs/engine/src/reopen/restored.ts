import type { Id } from '@samskab/definition';
import { acceptable } from '../data/acceptable.ts';
import { lookup } from '../lookup.ts';
import type { Data, Json } from '../types/json.ts';
import type { Plan } from '../types/plan.ts';

/** Who wrote a variable last: what came of the step, or somebody else, whose word stands. `held`: the last word of others. */
type Written = { held: Json; byDescent: boolean };

/** Remembers what variables held before what came of a step wrote them. */
export class Restored {
  private readonly written = new Map<Id, Written>();

  note(before: Data, after: Data, byDescent: boolean): void {
    for (const id of changed(before, after)) {
      const held = this.written.get(id)?.held ?? lookup(before, id) ?? null;
      this.written.set(id, byDescent ? { held, byDescent } : { held: lookup(after, id) ?? null, byDescent });
    }
  }

  /** What to set: variables the plan still declares, each with what it held; without a value is null. */
  values(plan: Plan, now: Data): Data {
    const own = [...this.written].filter(([id, { byDescent }]) => byDescent && lookup(plan.variables, id));
    const values = own.filter(([id, { held }]) => acceptable(plan, id, held) && !same(now, id, held));
    return Object.fromEntries(values.map(([id, { held }]) => [id, held]));
  }
}

const changed = (before: Data, after: Data): Id[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => !same(before, id, lookup(after, id) ?? null),
  );

const same = (data: Data, id: Id, value: Json): boolean =>
  JSON.stringify(lookup(data, id) ?? null) === JSON.stringify(value);
