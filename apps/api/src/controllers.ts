import { CasesController } from './cases/cases.controller.ts';
import { ClockController } from './clock/clock.controller.ts';
import { CommandsController } from './commands/commands.controller.ts';
import { ItemsController } from './council/items.controller.ts';
import { MeetingsController } from './council/meetings.controller.ts';
import { DefinitionsController } from './definitions/definitions.controller.ts';
import { HandoversController } from './handovers/handovers.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { LedgerController } from './ledger/ledger.controller.ts';
import { ParticipantsController } from './participants/participants.controller.ts';
import { SessionController } from './session/session.controller.ts';
import { StoryController } from './story/story.controller.ts';
import { StreamController } from './stream/stream.controller.ts';
import { TasksController } from './tasks/tasks.controller.ts';

/** Every controller of the API: a new area is a folder and a line here. */
export const controllers = [
  CasesController,
  ClockController,
  CommandsController,
  DefinitionsController,
  HandoversController,
  HealthController,
  ItemsController,
  LedgerController,
  MeetingsController,
  ParticipantsController,
  SessionController,
  StoryController,
  StreamController,
  TasksController,
];
