import { commands } from '../entities/cases.ts';
import type { CommandRow, CommandStatus } from '../entities/cases.ts';
import { isDuplicate } from '../errors.ts';
import type { Json } from '../json.ts';
import type { NewRow, RowWriter } from '../rows.ts';
import { TableWriter } from './table.ts';

/** `same`: asked before, the stored row answers. `other`: the id was used for another request (422). */
export type Kept = { kept: 'new' | 'same' | 'other'; command: CommandRow };

/** What came of these is not known yet, whatever the log says. */
const unknown: readonly CommandStatus[] = ['pending', 'logged'];

export class Commands extends TableWriter<CommandRow> {
  constructor(rows: RowWriter) {
    super(rows, commands);
  }

  /** Keeps what a person asks for, once per id; two at the same time wait for each other. */
  async keep(command: NewRow<CommandRow>): Promise<Kept> {
    const stored = (await this.stored(command)) ?? (await this.insertedBefore(command));
    if (stored) return { kept: stored.requestHash === command.requestHash ? 'same' : 'other', command: stored };
    const row: CommandRow = { caseId: null, event: null, answer: null, nextTryAt: null, ...command };
    return { kept: 'new', command: row };
  }

  private async stored({ id }: Pick<CommandRow, 'id'>): Promise<CommandRow | undefined> {
    const [row] = await this.lock({ id });
    return row;
  }

  /** Inserts it, unless another unit of work has just done so. */
  private insertedBefore(command: NewRow<CommandRow>): Promise<CommandRow | undefined> {
    return this.insert(command).then(
      () => undefined,
      (error: unknown) => {
        if (isDuplicate(error)) return this.stored(command);
        throw error;
      },
    );
  }

  /** It stands in the log; `appendEntry` says so. What Temporal has confirmed stays so. */
  async logged(id: string, answer: Json): Promise<void> {
    await this.update({ id, status: unknown }, { status: 'logged', answer });
  }

  /** What is known to have come of it. */
  async settle(id: string, status: 'done' | 'refused', answer: Json): Promise<void> {
    await this.update({ id }, { status, answer, nextTryAt: null });
  }

  async tryLater(id: string, attempts: number, nextTryAt: string): Promise<void> {
    await this.update({ id, status: unknown }, { attempts, nextTryAt });
  }

  /** What the relay sends again, longest waiting first. */
  due(now: string, limit: number): Promise<CommandRow[]> {
    return this.find({ status: unknown, nextTryAt: { upTo: now } }, { order: { nextTryAt: 'asc' }, limit });
  }
}
