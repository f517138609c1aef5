import { cases, caseTouches, commands, logEntries } from './entities/cases.ts';
import {
  agendaItems,
  attendances,
  bodies,
  candidateLists,
  disqualifications,
  dissents,
  listVotes,
  meetings,
  members,
  signatures,
  votes,
} from './entities/council.ts';
import { attachments, comments, savedViews, taskDrafts } from './entities/desk.ts';
import { drafts, processes, versions } from './entities/definitions.ts';
import { effects, messages, notifications, settings, subscriptions } from './entities/effects.ts';
import { handoverAnswers, handovers } from './entities/handovers.ts';
import { accounts, areas, availableAmounts, balances, carryOvers, delegations, transfers } from './entities/ledger.ts';
import { letters } from './entities/letters.ts';
import { followers, helpOffers, letterKeys, openInputs, openPages } from './entities/open.ts';
import { participants, people, personalValues, sessions } from './entities/people.ts';
import { incidents, items, tasks, tokens, waits, works } from './entities/read-model.ts';

/** Every table of ours. */
export const tables = [
  ...[processes, drafts, versions, people, sessions, participants, personalValues],
  ...[cases, caseTouches, logEntries, commands, tokens, tasks, items, waits, works, incidents],
  ...[effects, messages, subscriptions, notifications, settings],
  ...[bodies, candidateLists, members, meetings, attendances],
  ...[agendaItems, disqualifications, votes, listVotes, dissents, signatures],
  ...[handovers, handoverAnswers, areas, accounts, transfers, balances],
  ...[delegations, availableAmounts, carryOvers],
  ...[letters, taskDrafts, attachments, comments, savedViews],
  ...[openPages, openInputs, helpOffers, followers, letterKeys],
];
