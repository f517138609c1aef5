import { Refusal } from '@samskab/contracts';
import type { CloseItem } from '@samskab/contracts';
import { closeItem } from '@samskab/council';
import type { Closed, Decision, Dissent, ListVotes, Sitting } from '@samskab/council';
import type { ItemRecord } from '@samskab/persistence';
import { listNamed } from './body-of.ts';
import type { FoundItem } from './find-item.ts';
import { granted } from './refused.ts';
import { everybody } from './sitting-of.ts';

/**
 * Whether the item can be closed so, what its votes came to, and what the minutes say. Throws what the rules refuse.
 * `backTo`: the name of the body it goes back to.
 */
export function tallied(found: FoundItem, body: CloseItem, backTo?: string): Closed {
  const { outcome: motion, data, casting } = body;
  const decisionText = typeof data['decisionText'] === 'string' ? data['decisionText'] : '';
  const sitting = sittingFor(found, body);
  const decision = decisionOf(found, body);
  const input = { sitting, motion, decision, decisionText, dissent: dissents(found, body), casting, backTo };
  // A no that nobody asked for lacks its reason too: that the votes deny the outcome is the better answer.
  const judged = granted(closeItem({ ...input, decisionText: decisionText || ANY_REASON }));
  if (judged.outcome !== motion) throw new Refusal('outcomeMismatch', FELL);
  const closed = granted(closeItem(input));
  if (body.how === 'votes' && body.votes) compare(body.votes, closed);
  return closed;
}

const FELL = 'Der var ikke flertal for. Vælg “afvist”, eller ret stemmerne.';
const ANY_REASON = '-';

/** Who was there is counted here, or in the system where it was decided. */
const sittingFor = ({ sitting, attendance }: FoundItem, { how }: CloseItem): Sitting =>
  how === 'elsewhere' && attendance.length === 0 ? everybody(sitting) : sitting;

function decisionOf({ record }: FoundItem, { how, votes }: CloseItem): Decision {
  const cast = recorded(record);
  if (how === 'elsewhere') return votes ? { kind: 'totals', votes } : (cast ?? { kind: 'withoutVote' });
  if (how === 'votes') return cast ?? { kind: 'lists', votes: [] };
  if (cast || votes) throw new Refusal('outcomeMismatch', 'Der er stemt om punktet. Luk det med stemmerne.');
  return { kind: 'withoutVote' };
}

function recorded({ votes, listVotes }: ItemRecord): Decision | undefined {
  if (votes.length > 0)
    return { kind: 'members', votes: votes.map(({ memberId, choice }) => ({ member: memberId, vote: choice })) };
  if (listVotes.length === 0) return undefined;
  const lists = new Map<string, ListVotes>();
  for (const { listId, choice, count } of listVotes) {
    const before = lists.get(listId) ?? { list: listId, for: 0, against: 0, abstain: 0 };
    lists.set(listId, { ...before, [choice]: count });
  }
  return { kind: 'lists', votes: [...lists.values()] };
}

/** The sums somebody sends along are those that were recorded, or somebody looks at an old page. */
function compare(sent: NonNullable<CloseItem['votes']>, { tally }: Closed): void {
  const same = tally && sent.for === tally.for && sent.against === tally.against && sent.abstain === tally.abstain;
  if (!same) throw new Refusal('votesMissing', 'Stemmerne er ikke de samme som dem, der er skrevet. Genindlæs siden.');
}

function dissents({ body }: FoundItem, { dissents: sent }: CloseItem): Dissent[] {
  return sent.map(({ memberId, list, text }, index) => {
    if (memberId !== undefined) return { by: { member: memberId }, text };
    if (list !== undefined) return { by: { list: listNamed(body, list) }, text };
    const message = 'Vælg det medlem eller den liste, der har den afvigende mening.';
    throw new Refusal('invalid', undefined, [{ path: ['dissents', index], code: 'required', message }]);
  });
}
