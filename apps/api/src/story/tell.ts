import type { Command } from '@samskab/engine';
import type { Entry } from '../history/case-log.ts';
import {
  tellBegun,
  tellCalled,
  tellCancelled,
  tellChosen,
  tellMessage,
  tellMigrated,
  tellMoved,
  tellResolved,
  tellRetried,
  tellSet,
  tellUpgraded,
} from './tell-change.ts';
import { tellDecision, tellOpened } from './tell-item.ts';
import { tellTask } from './tell-task.ts';
import { tellTimer } from './tell-time.ts';
import { tellDone, tellFailed, tellIncident, tellRefused } from './tell-work.ts';
import { stepName } from './told.ts';
import type { Source, Teller, Tellers, Told } from './told.ts';

/** Every kind of event has its sentence: a new one does not build until it has. */
const tellers: Tellers = {
  begun: tellBegun,
  taskCompleted: tellTask,
  itemDecided: tellDecision,
  workDone: tellDone,
  workRefused: tellRefused,
  workFailed: tellFailed,
  timerFired: tellTimer,
  messageReceived: tellMessage,
  caseEnded: tellCalled,
  incidentRetried: tellRetried,
  incidentResolved: tellResolved,
  variablesSet: tellSet,
  stepChosen: tellChosen,
  tokensMoved: tellMoved,
  migrated: tellMigrated,
  upgraded: tellUpgraded,
  caseCancelled: tellCancelled,
};

export const EVENT_TYPES = Object.keys(tellers) as (keyof Tellers)[];

/** What an entry of the log says: what happened, and what it opened or ended. */
export function tell(source: Source, entry: Entry): Told[] {
  const teller = tellers[entry.event.type] as Teller<keyof Tellers>;
  const cancelled = entry.event.type === 'caseCancelled';
  return [...teller(source, entry.event, entry), ...(cancelled ? [] : entry.commands.flatMap(told(source)))];
}

const told =
  (source: Source) =>
  (command: Command): Told[] => {
    if (command.type === 'openItem') return tellOpened(source, command);
    if (command.type === 'raiseIncident') return tellIncident(source, command);
    return command.type === 'endCase' ? [ended(source, command.outcome)] : [];
  };

/** A path may just stop; else the end event names how it went. */
function ended(source: Source, outcome: string): Told {
  const isNode = source.drawing.node(outcome) !== undefined;
  const strong = 'Forløbet sluttede';
  return {
    kind: 'end',
    node: isNode ? outcome : null,
    text: isNode ? `${strong}: ${stepName(source, outcome)}` : strong,
    strong,
  };
}
