import {
  agendaItems,
  attendances,
  disqualifications,
  dissents,
  listVotes,
  signatures,
  votes,
} from '../entities/council.ts';
import type {
  AgendaItemRow,
  AttendanceRow,
  DissentRow,
  DisqualificationRow,
  ListVoteRow,
  SignatureRow,
  VoteRow,
} from '../entities/council.ts';
import type { RowReader, RowWriter } from '../rows.ts';
import { TableReader, TableWriter } from './table.ts';

/** All that is recorded on one agenda item besides the item itself. */
export type ItemRecord = {
  disqualifications: DisqualificationRow[];
  votes: VoteRow[];
  listVotes: ListVoteRow[];
  dissents: DissentRow[];
};

export class AgendaReader extends TableReader<AgendaItemRow> {
  constructor(rows: RowReader) {
    super(rows, agendaItems);
  }

  async record(itemId: string): Promise<ItemRecord> {
    const { rows } = this;
    return {
      disqualifications: await rows.find(disqualifications, { itemId }, { order: { memberId: 'asc' } }),
      votes: await rows.find(votes, { itemId }, { order: { memberId: 'asc' } }),
      listVotes: await rows.find(listVotes, { itemId }, { order: { listId: 'asc', choice: 'asc' } }),
      dissents: await rows.find(dissents, { itemId }, { order: { number: 'asc' } }),
    };
  }

  /** Of one meeting or of several. */
  attendance(meetingId: string | readonly string[]): Promise<AttendanceRow[]> {
    return this.rows.find(attendances, { meetingId }, { order: { memberId: 'asc' } });
  }

  /** Every body's treatment of a checkpoint's item, in the order of the way; lines left on earlier agendas are none. */
  treatments(caseId: string, checkpoint: string): Promise<AgendaItemRow[]> {
    const treated = { caseId, checkpoint, status: ['proposed', 'open', 'decided', 'withdrawn'] as const };
    return this.rows.find(agendaItems, treated, { order: { round: 'asc', stage: 'asc', id: 'asc' } });
  }

  /** Of one meeting or of several. */
  signatures(meetingId: string | readonly string[]): Promise<SignatureRow[]> {
    return this.rows.find(signatures, { meetingId }, { order: { at: 'asc', memberId: 'asc' } });
  }
}

export class Agenda extends TableWriter<AgendaItemRow> {
  constructor(rows: RowWriter) {
    super(rows, agendaItems);
  }

  /** Replaces who is there. */
  async setAttendance(meetingId: string, present: AttendanceRow[]): Promise<void> {
    await this.rows.remove(attendances, { meetingId });
    await this.rows.insert(attendances, present);
  }

  /** A claim, or the body's decision on it. */
  setDisqualification(row: DisqualificationRow): Promise<void> {
    return this.rows.upsert(disqualifications, [row]);
  }

  /** One vote a member and item: the second is a `Conflict`, and so is a disqualified member's. */
  castVote(vote: VoteRow): Promise<void> {
    return this.rows.insert(votes, [vote]);
  }

  async setListVotes(itemId: string, counts: ListVoteRow[]): Promise<void> {
    await this.rows.remove(listVotes, { itemId });
    await this.rows.insert(listVotes, counts);
  }

  /** Once a person and meeting, however often it is asked for. */
  sign(row: SignatureRow): Promise<void> {
    return this.rows.insertMissing(signatures, [row]);
  }

  addDissents(rows: DissentRow[]): Promise<void> {
    return this.rows.insert(dissents, rows);
  }

  async removeDissents(itemId: string): Promise<void> {
    await this.rows.remove(dissents, { itemId });
  }
}
