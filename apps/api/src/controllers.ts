import { CommandsController } from './commands/commands.controller.ts';
import { DefinitionsController } from './definitions/definitions.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { SessionController } from './session/session.controller.ts';

/** Every controller of the API: a new area is a folder and a line here. */
export const controllers = [CommandsController, DefinitionsController, HealthController, SessionController];
