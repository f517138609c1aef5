import { toLocal } from '@samskab/calendar';
import { Refusal } from '@samskab/contracts';
import type { CloseItem, Item } from '@samskab/contracts';
import { opinionMissing } from '@samskab/council';
import type { Motion } from '@samskab/council';
import { formatDate } from '@samskab/expression';
import type { FoundItem } from './find-item.ts';
import { saidOn } from './way-of.ts';
import type { Step, WayOf } from './way-of.ts';

/** The treatment of the body whose opinion is missing; undefined step: it has no treatment here. */
export function missingOpinion(
  { item, body }: Pick<FoundItem, 'item' | 'body'>,
  way: WayOf,
  outcome?: Motion,
): { key: string; step: Step | undefined } | null {
  const said = { money: Boolean(item.amount), said: saidOn(way), ...(outcome && { outcome }) };
  const key = opinionMissing(body.rules, said);
  return key === null ? null : { key, step: way.newest.find(({ body: { key: of } }) => of === key) };
}

/**
 * The finance committee states its opinion before the council decides on money (kommunestyrelsesloven § 18, stk. 4): refused
 * without it, unless a decision made elsewhere notes that it was stated there.
 */
export function demandOpinion(found: FoundItem, way: WayOf, { how, outcome, opinion }: CloseItem): void {
  if (opinion && how !== 'elsewhere') throw new Refusal('invalid', ONLY_ELSEWHERE);
  const missing = missingOpinion(found, way, outcome);
  if (missing && !opinion) throw new Refusal('committeeOpinionMissing', whatToDo(missing.step));
}

const ONLY_ELSEWHERE = 'En udtalelse kan kun noteres, når beslutningen er truffet i kommunens eget system.';

const whatToDo = (step: Step | undefined): string => {
  const noted = 'eller notér udtalelsen, hvis beslutningen er truffet i kommunens eget system.';
  if (!step) return `Sæt punktet på udvalgets dagsorden, ${noted}`;
  const day = formatDate(toLocal(step.meeting.at).day);
  return `Luk punktet på mødet i ${step.body.name} den ${day}, ${noted}`;
};

export const toMissing = (missing: ReturnType<typeof missingOpinion>): Item['opinionMissing'] =>
  missing && {
    bodyKey: missing.key,
    bodyName: missing.step?.body.name ?? missing.key,
    itemId: missing.step?.row.id ?? null,
  };
