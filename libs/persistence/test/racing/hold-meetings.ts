import { setTimeout as pause } from 'node:timers/promises';
import { closeItem, STANDARD_RULES } from '@samskab/council';
import type { Body, Sitting } from '@samskab/council';
import { Conflict } from '../../src/index.ts';
import type { Choice, Database, Tx } from '../../src/index.ts';
import { itemOf, lettersOf, member, membersOf, SEATS } from './set-up.ts';

/** What an evening came to. `tallied`: by the council's rules when the item was closed; `recounted`: by hand. */
export type Evening = {
  tallied: string;
  recounted: string;
  outcome: 'approved' | 'rejected' | 'undecided';
  attempts: number;
  /** Votes that were refused: a second one, one after the item was closed, one of the disqualified. */
  refusedTwice: number;
  tooLate: number;
  disqualified: number;
};

/** What a client was told of its vote. */
type Heard = 'acknowledged' | 'alreadyVoted' | 'itemClosed' | 'memberDisqualified';
type Ballot = { seat: number; choice: Choice; after: number };
type Told = Ballot & { heard: Heard };

const body: Body = {
  id: 'committee',
  rules: { ...STANDARD_RULES.standingCommittee, seats: SEATS },
  lists: lettersOf(),
  members: membersOf(),
};
const AT_ONCE = 6;

/** Holds so many meetings, several at a time, each with all its clients at once. */
export async function holdMeetings(db: Database, of: { meetings: number; seed: number }): Promise<Evening[]> {
  const random = randomOf(of.seed);
  const plans = Array.from({ length: of.meetings }, (_, evening) => ({ evening, plan: planOf(random) }));
  const results: Evening[] = [];
  const secretary = async () => {
    for (let next = plans.shift(); next; next = plans.shift()) results.push(await hold(db, next.evening, next.plan));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, secretary));
  return results;
}

/** Who votes what from which device, who is disqualified, and when the secretary closes. */
type Plan = { ballots: Ballot[]; disqualified: number; closesAfterMs: number };
/** All that happens in an evening happens within so many milliseconds. */
const EVENING_MS = 6;

function planOf(random: () => number): Plan {
  const choice = (): Choice =>
    (['for', 'for', 'against', 'against', 'abstain'] as const)[Math.floor(random() * 5)] ?? 'for';
  const voters = Array.from({ length: SEATS }, (_, index) => index + 1).filter(() => random() < 0.9);
  // Some vote from two devices, some think again: a second vote may say the same or another.
  const again = voters.filter(() => random() < 0.3);
  const ballots = [...voters, ...again].map((seat) => ({ seat, choice: choice(), after: random() * EVENING_MS }));
  const disqualified = 1 + Math.floor(random() * SEATS);
  return { ballots, disqualified, closesAfterMs: EVENING_MS * (0.3 + random() * 0.7) };
}

async function hold(db: Database, evening: number, plan: Plan): Promise<Evening> {
  const itemId = itemOf(evening);
  const out = member(plan.disqualified);
  const raised = { itemId, memberId: out, reason: 'Sidder i bestyrelsen', declaredBy: 'secretary' };
  await db.transaction((tx) => tx.agenda.setDisqualification({ ...raised, status: 'disqualified' }));
  const votes = plan.ballots.map(async (ballot): Promise<Told> => {
    await pause(ballot.after);
    return { ...ballot, heard: await cast(db, itemId, ballot) };
  });
  const closing = pause(plan.closesAfterMs).then(() => close(db, itemId, out));
  const [told, closed] = [await Promise.all(votes), await closing];
  const count = (what: Heard) => told.filter(({ heard }) => heard === what).length;
  return {
    ...{ ...closed, recounted: recount(told, plan.disqualified), attempts: told.length },
    ...{ refusedTwice: count('alreadyVoted'), tooLate: count('itemClosed'), disqualified: count('memberDisqualified') },
  };
}

/** As the API casts a vote: the item held, open, and the database's word on a second vote and on the disqualified. */
async function cast(db: Database, itemId: string, { seat, choice }: Ballot): Promise<Heard> {
  const vote = { itemId, memberId: member(seat), choice, castBy: 'client', at: '2026-12-01T17:00:00.000Z' };
  try {
    return await db.transaction(async (tx) => {
      const [item] = await tx.agenda.lock({ id: itemId });
      if (item?.status !== 'open') return 'itemClosed';
      await tx.agenda.castVote(vote);
      return 'acknowledged';
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return error.kind === 'forbidden' ? 'memberDisqualified' : 'alreadyVoted';
  }
}

type Closing = Pick<Evening, 'tallied' | 'outcome'>;

const close = (db: Database, itemId: string, out: string): Promise<Closing> =>
  db.transaction(async (tx) => {
    await tx.agenda.lock({ id: itemId });
    await tx.agenda.update({ id: itemId }, { status: 'decided' });
    return tally(tx, itemId, out);
  });

async function tally(tx: Tx, itemId: string, out: string): Promise<Closing> {
  const { votes } = await tx.read.agenda.record(itemId);
  const decision = {
    kind: 'members' as const,
    votes: votes.map(({ memberId, choice }) => ({ member: memberId, vote: choice })),
  };
  const disqualified = { member: out, by: 'named' as const, reason: 'Bestyrelsen', decided: 'disqualified' as const };
  const sitting: Sitting = {
    body,
    attendance: body.members.map(({ id }) => ({ member: id, present: true })),
    disqualifications: [disqualified],
  };
  const closed = closeItem({ sitting, motion: 'approved', decision, decisionText: 'Talt op' });
  if (!closed.ok) return { tallied: closed.refused === 'noVotes' ? '0–0–0' : closed.refused, outcome: 'undecided' };
  const sums = closed.tally;
  const outcome = closed.outcome === 'approved' ? 'approved' : 'rejected';
  return { tallied: `${sums?.for}–${sums?.against}–${sums?.abstain}`, outcome };
}

/** Knows no database and no rule: every vote that a client was told was taken, counted on the fingers. */
function recount(heard: readonly Told[], disqualified: number): string {
  const sums = { for: 0, against: 0, abstain: 0 };
  for (const { seat, choice, heard: said } of heard) {
    if (said === 'acknowledged' && seat !== disqualified) sums[choice] += 1;
  }
  return `${sums.for}–${sums.against}–${sums.abstain}`;
}

/** The same races for the same seed: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
