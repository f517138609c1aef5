import type { Database } from '@samskab/persistence';
import type { Background } from './background.ts';
import type { MunicipalClock } from './clock/municipal-clock.ts';
import type { Config } from './config.ts';
import type { Drawings } from './drawings/drawings.ts';
import type { Histories } from './history/histories.ts';
import type { OpenLimits } from './open/open-limits.ts';
import type { RelyingParty } from './session/oidc/relying-party.ts';
import type { Logins } from './session/logins.ts';
import type { Heads } from './stream/heads.ts';
import type { Listeners } from './stream/listeners.ts';
import type { CaseWorkflows } from './temporal/case-workflows.ts';

/** What every use case of one API process shares. */
export type App = {
  config: Config;
  database: Database;
  clock: MunicipalClock;
  workflows: CaseWorkflows;
  drawings: Drawings;
  histories: Histories;
  heads: Heads;
  listeners: Listeners;
  logins: Logins;
  openLimits: OpenLimits;
  /** Us at an OpenID provider; null where nobody can log in by one. */
  relyingParty: RelyingParty | null;
  background: Background;
  /** For what no caller waits for and no use case can answer with. */
  report: (error: unknown) => void;
  /** Where people reach this process; known once it listens. */
  publicUrl: string;
};
