import { AttachmentsController } from './attachments/attachments.controller.ts';
import { CasesController } from './cases/cases.controller.ts';
import { ClockController } from './clock/clock.controller.ts';
import { CommandsController } from './commands/commands.controller.ts';
import { CommentsController } from './comments/comments.controller.ts';
import { ItemsController } from './council/items.controller.ts';
import { MeetingsController } from './council/meetings.controller.ts';
import { DefinitionsController } from './definitions/definitions.controller.ts';
import { HandoversController } from './handovers/handovers.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { InboxController } from './inbox/inbox.controller.ts';
import { RecommendationsController } from './inbox/recommendations.controller.ts';
import { LedgerController } from './ledger/ledger.controller.ts';
import { LettersController } from './letters/letters.controller.ts';
import { InboundController } from './open/inbound.controller.ts';
import { OpenController } from './open/open.controller.ts';
import { PackageController } from './package/package.controller.ts';
import { ParticipantsController } from './participants/participants.controller.ts';
import { RecordController } from './record/record.controller.ts';
import { ReplicateController } from './replicate/replicate.controller.ts';
import { OidcController } from './session/oidc.controller.ts';
import { RedrawController } from './redraw/redraw.controller.ts';
import { SessionController } from './session/session.controller.ts';
import { StartController } from './start/start.controller.ts';
import { StoryController } from './story/story.controller.ts';
import { StreamController } from './stream/stream.controller.ts';
import { TasksController } from './tasks/tasks.controller.ts';
import { ViewsController } from './views/views.controller.ts';

/** Every controller of the API: a new area is a folder and a line here. */
export const controllers = [
  AttachmentsController,
  CasesController,
  ClockController,
  CommandsController,
  DefinitionsController,
  HandoversController,
  HealthController,
  InboundController,
  ItemsController,
  CommentsController,
  InboxController,
  LedgerController,
  LettersController,
  RecommendationsController,
  MeetingsController,
  OidcController,
  OpenController,
  PackageController,
  ParticipantsController,
  RecordController,
  ReplicateController,
  RedrawController,
  SessionController,
  StartController,
  StoryController,
  StreamController,
  TasksController,
  ViewsController,
];
