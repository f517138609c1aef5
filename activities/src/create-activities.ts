import type { CommandOf } from '@samskab/engine';
import type { Database } from '@samskab/persistence';
import type { CaseActivities, Effect, WorkResult } from './case-activities.ts';
import { openCouncilItem, withdrawCouncilItem } from './council-sign-off.ts';
import { drawing } from './drawing.ts';
import { fund, undoFunding } from './funding.ts';
import { openHandover, withdrawHandover } from './handover.ts';
import { notification } from './notification.ts';
import { sendOrder, withdrawOrder } from './order.ts';
import type { Mailer } from './ports.ts';
import { record } from './record.ts';
import { remind } from './remind.ts';
import { settle } from './settlement.ts';
import { tell } from './tell.ts';

export type Ports = { db: Database; mailer: Mailer };
type Worker = (effect: Effect<CommandOf<'run'>>) => Promise<WorkResult>;
type Undoer = (effect: Effect<CommandOf<'undo'>>) => Promise<WorkResult>;

/** Everything a case does outside the sandbox, bound to a database and a mailer. */
export function createActivities({ db, mailer }: Ports): CaseActivities {
  const works: Record<string, Worker> = {
    funding: (effect) => fund(db, effect),
    notification: (effect) => notification(db, mailer, effect),
    order: (effect) => sendOrder(db, mailer, effect),
    record: () => Promise.resolve({ done: {} }),
  };
  const undoes: Record<string, Undoer> = {
    funding: (effect) => undoFunding(db, effect),
    order: (effect) => withdrawOrder(db, mailer, effect),
  };
  return {
    ...drawing(db),
    ...record(db),
    openItem: (effect) => (effect.command.register === 'council' ? openCouncilItem : openHandover)(db, effect),
    async withdrawItem(effect) {
      await withdrawCouncilItem(db, effect);
      await withdrawHandover(db, effect);
    },
    work: (effect) => found(works, effect.command.work)(effect),
    // A message cannot be unsent, a note cannot be unmade: what nobody undoes is done with.
    undo: (effect) => undoes[effect.command.work]?.(effect) ?? Promise.resolve({ done: {} }),
    remind: (effect) => remind(db, mailer, effect),
    tell: (effect) => tell(db, mailer, effect),
    settle: (settlement) => settle(db, settlement),
  };
}

function found(works: Record<string, Worker>, work: string): Worker {
  return works[work] ?? (() => Promise.resolve({ failed: `no worker does ${work}` }));
}
