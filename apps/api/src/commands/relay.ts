import type { CommandRow } from '@samskab/persistence';
import type { App } from '../app.ts';
import { realNow } from '../clock/municipal-clock.ts';
import { Rhythm } from '../rhythm.ts';
import { deliverOnce, isSettled } from './deliver.ts';

const EVERY_MS = 1_000;
const AT_ONCE = 10;
/** Longer than a send's own deadline: no two processes hold the same command at once. */
const LEASE_MS = 25_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Sends commands again, with the same ids, until it is known what came of them: those of a process that died, and all
 * that Temporal was away for. Several may run; a command is leased by its `nextTryAt`.
 */
export class Relay {
  private readonly rhythm: Rhythm;
  private inHand = 0;

  constructor(private readonly app: App) {
    this.rhythm = new Rhythm(app.background, EVERY_MS, () => this.round());
  }

  start(): void {
    this.rhythm.start();
  }

  stop(): void {
    this.rhythm.stop();
  }

  /** Takes what it has hands for and sends it; does not wait for it. */
  async round(): Promise<void> {
    const taken = await take(this.app, AT_ONCE - this.inHand);
    for (const command of taken) this.app.background.track(this.send(command));
  }

  private async send(command: CommandRow): Promise<void> {
    this.inHand += 1;
    try {
      if (!(await deliverOnce(this.app, command))) await putBack(this.app, command);
    } finally {
      this.inHand -= 1;
    }
  }
}

/** Leases up to `hands` due commands; one that another process took meanwhile is no longer due. */
function take({ database }: App, hands: number): Promise<CommandRow[]> {
  if (hands <= 0) return Promise.resolve([]);
  return database.transaction(async (tx) => {
    const due = await tx.commands.due(realNow(), hands);
    const held = due.length > 0 ? await tx.commands.lock({ id: due.map(({ id }) => id) }) : [];
    const now = realNow();
    const mine = held.filter((row) => !isSettled(row) && row.nextTryAt !== null && row.nextTryAt <= now);
    for (const { id, attempts } of mine) await tx.commands.tryLater(id, attempts + 1, realNow(LEASE_MS));
    return mine.map((command) => ({ ...command, attempts: command.attempts + 1 }));
  });
}

const putBack = ({ database }: App, { id, attempts }: CommandRow): Promise<void> => {
  const pause = Math.min(1_000 * 2 ** Math.min(attempts, 10), LONGEST_PAUSE_MS);
  return database.transaction((tx) => tx.commands.tryLater(id, attempts, realNow(pause)));
};
