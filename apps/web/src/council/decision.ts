import type { CloseItem, Item, Outcome } from '@samskab/contracts';
import type { Closed, CouncilRefusal, Decision, MemberVote, Sitting, VoteChoice } from '@samskab/council';
import { closeItem, participants } from '@samskab/council';
import type { z } from 'zod';
import { everybodyAt, listsAt } from './at-table.ts';

export type Chosen = Exclude<Outcome, 'postponed'>;
export type Counts = Record<VoteChoice, number>;
export type Dissent = { list: string; text: string };

/** A decision as it is being written down, before it is confirmed. */
export type Draft = {
  outcome: Chosen | null;
  /** Undefined: no vote. */
  voting?: 'list' | 'member';
  /** By the letter of the list. */
  lists: Record<string, Counts>;
  members: Record<string, VoteChoice>;
  casting?: 'for' | 'against';
  backTo: string | null;
  elsewhere: boolean;
  text: string;
  minutesRef: string;
  opinion: string;
  opinionRef: string;
  dissents: Dissent[];
};

const none: Counts = { for: 0, against: 0, abstain: 0 };

/** What is recorded on the item already is where the draft begins. */
export function draftOf({ votes, backTo }: Item): Draft {
  const voting = votes.members.length > 0 ? 'member' : votes.lists.length > 0 ? 'list' : undefined;
  return {
    outcome: null,
    ...(voting && { voting }),
    lists: Object.fromEntries(votes.lists.map(({ list, ...counts }) => [list, counts])),
    members: Object.fromEntries(votes.members.map(({ memberId, choice }) => [memberId, choice])),
    backTo: backTo.at(-1)?.key ?? null,
    elsewhere: false,
    text: '',
    minutesRef: '',
    opinion: '',
    opinionRef: '',
    dissents: [],
  };
}

/** A vote begins with every list for: what most often comes of one, and corrected in a moment. */
export const allFor = (sitting: Sitting): Draft['lists'] =>
  Object.fromEntries(listsAt(sitting).map(({ letter, takePart }) => [letter, { ...none, for: takePart }]));

export const countsOf = ({ lists }: Draft, letter: string): Counts => lists[letter] ?? none;

/** The table of those who take part: how many votes of each kind, counted in the way it is voted. */
export function sumsOf(draft: Draft, sitting: Sitting): Counts {
  const counts =
    draft.voting === 'member'
      ? Object.values(draft.members).map((choice) => ({ ...none, [choice]: 1 }))
      : listsAt(sitting).map(({ letter }) => countsOf(draft, letter));
  const sum = (choice: VoteChoice) => counts.reduce((all, one) => all + one[choice], 0);
  return { for: sum('for'), against: sum('against'), abstain: sum('abstain') };
}

const decisionOf = (draft: Draft, sitting: Sitting): Decision => {
  if (draft.voting === undefined) return { kind: 'withoutVote' };
  if (draft.voting === 'list') {
    const votes = listsAt(sitting).map(({ id, letter }) => ({ list: id, ...countsOf(draft, letter) }));
    return { kind: 'lists', votes };
  }
  const votes = Object.entries(draft.members).map(([member, vote]): MemberVote => ({ member, vote }));
  return { kind: 'members', votes };
};

/** Who was there is counted here, or in the system where it was decided. */
export const sittingFor = (draft: Draft, sitting: Sitting): Sitting =>
  draft.elsewhere && sitting.attendance.every(({ present, substitute }) => !present && !substitute)
    ? everybodyAt(sitting)
    : sitting;

/** A vote that finds no majority for what was put decides the opposite, without anybody having to choose it. */
const votedDown = (draft: Draft, sitting: Sitting): boolean => {
  const { for: pro, against } = sumsOf(draft, sitting);
  return draft.voting !== undefined && pro + against > 0 && pro <= against && draft.casting !== 'for';
};

/** What the body decides: the chosen outcome, or a no when the vote went against it. */
export function outcomeOf(draft: Draft, sitting: Sitting): Chosen | null {
  if (draft.outcome === null || draft.outcome === 'sentBack') return draft.outcome;
  return votedDown(draft, sittingFor(draft, sitting)) ? 'rejected' : draft.outcome;
}

const WRITTEN_LATER = '–';

/** What the rules make of the draft: the line of the minutes, or why it cannot be closed so. Null: no outcome chosen. */
export function judged(draft: Draft, item: Item, sitting: Sitting): Closed | CouncilRefusal | null {
  const at = sittingFor(draft, sitting);
  const outcome = outcomeOf(draft, sitting);
  if (outcome === null) return null;
  return closeItem({
    sitting: at,
    motion: outcome,
    decision: decisionOf(draft, at),
    decisionText: draft.text || WRITTEN_LATER,
    dissent: draft.dissents.map(({ list, text }) => ({ by: { list: listId(at, list) }, text })),
    casting: draft.casting,
    backTo: item.backTo.find(({ key }) => key === draft.backTo)?.name,
  });
}

const listId = ({ body }: Sitting, letter: string): string =>
  body.lists.find((list) => list.letter === letter)?.id ?? letter;

/** Every refusal, and everything that sends people back to work, has a reason. */
export const needsReason = (outcome: Chosen | null): boolean =>
  outcome === 'rejected' || outcome === 'amended' || outcome === 'sentBack';

type Sent = { body: z.input<typeof CloseItem>; votes: boolean };

/**
 * The decision as it is sent, and whether the votes are recorded first. Of one made elsewhere, with nobody counted here,
 * only the sums can be recorded.
 */
export function toSend(draft: Draft, item: Item, sitting: Sitting, data: Record<string, unknown>): Sent {
  const outcome = outcomeOf(draft, sitting) ?? 'approved';
  const counted = sittingFor(draft, sitting) === sitting;
  const voted = draft.voting !== undefined;
  const text = draft.text.trim();
  const minutesRef = draft.minutesRef.trim();
  const body = {
    outcome,
    how: draft.elsewhere ? 'elsewhere' : voted ? 'votes' : 'withoutVote',
    ...(voted && !counted && { votes: sumsOf(draft, sittingFor(draft, sitting)) }),
    ...(draft.casting && { casting: draft.casting }),
    ...(outcome === 'sentBack' && draft.backTo && { backTo: draft.backTo }),
    ...(draft.elsewhere &&
      item.opinionMissing &&
      draft.opinion.trim() && { opinion: { text: draft.opinion.trim(), minutesRef: draft.opinionRef.trim() } }),
    data: { ...data, ...(text && { decisionText: text }), ...(minutesRef && { minutesRef }) },
    dissents: draft.dissents.filter(({ text: words }) => words.trim() !== ''),
  } satisfies Record<string, unknown>;
  return { body: body as z.input<typeof CloseItem>, votes: voted && counted };
}

/** Letters of the lists with somebody who lost the vote: only they may have a dissenting opinion. */
export function losersOf(draft: Draft, sitting: Sitting): string[] {
  const at = sittingFor(draft, sitting);
  if (draft.voting === undefined) return [];
  const lost = votedDown(draft, at) ? 'for' : 'against';
  const loses = ({ id, letter }: { id: string; letter: string }): boolean =>
    draft.voting === 'list'
      ? countsOf(draft, letter)[lost] > 0
      : participants(at).some((member) => member.list === id && draft.members[member.id] === lost);
  return listsAt(at)
    .filter(loses)
    .map(({ letter }) => letter);
}
