import { commands } from '../entities/cases.ts';
import type { CommandRow } from '../entities/cases.ts';
import type { Json } from '../json.ts';
import type { NewRow, RowWriter } from '../rows.ts';
import { TableWriter } from './table.ts';

/** `same`: asked before, the stored row answers. `other`: the id was used for another request (422). */
export type Kept = { kept: 'new' | 'same' | 'other'; command: CommandRow };

export class Commands extends TableWriter<CommandRow> {
  constructor(rows: RowWriter) {
    super(rows, commands);
  }

  /** Keeps what a person asks for, once per id; two at the same time wait for each other. */
  async keep(command: NewRow<CommandRow>): Promise<Kept> {
    const [stored] = await this.lock({ id: command.id });
    if (stored) return { kept: stored.requestHash === command.requestHash ? 'same' : 'other', command: stored };
    await this.insert(command);
    const row: CommandRow = { caseId: null, event: null, answer: null, nextTryAt: null, ...command };
    return { kept: 'new', command: row };
  }

  /** What came of it, by anything but a log entry; `appendEntry` marks its own. */
  async settle(id: string, status: 'done' | 'refused', answer: Json): Promise<void> {
    await this.update({ id }, { status, answer, nextTryAt: null });
  }

  async tryLater(id: string, attempts: number, nextTryAt: string): Promise<void> {
    await this.update({ id, status: 'pending' }, { attempts, nextTryAt });
  }

  /** What the relay sends again, longest waiting first. */
  due(now: string, limit: number): Promise<CommandRow[]> {
    return this.find({ status: 'pending', nextTryAt: { upTo: now } }, { order: { nextTryAt: 'asc' }, limit });
  }
}
