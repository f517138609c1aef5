import { CasesController } from './cases/cases.controller.ts';
import { ClockController } from './clock/clock.controller.ts';
import { CommandsController } from './commands/commands.controller.ts';
import { DefinitionsController } from './definitions/definitions.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { ParticipantsController } from './participants/participants.controller.ts';
import { SessionController } from './session/session.controller.ts';
import { StreamController } from './stream/stream.controller.ts';
import { TasksController } from './tasks/tasks.controller.ts';

/** Every controller of the API: a new area is a folder and a line here. */
export const controllers = [
  CasesController,
  ClockController,
  CommandsController,
  DefinitionsController,
  HealthController,
  ParticipantsController,
  SessionController,
  StreamController,
  TasksController,
];
