import type { Person } from '@samskab/contracts';
import type { Action, Actor } from '@samskab/policy';
import type { App } from './app.ts';

/** One request: the app, and who asks. The first argument of every use case. */
export type Ctx = App & {
  /** Null without a session. */
  person: Person | null;
  /** The hash of the session's secret: the row a logout removes. */
  sessionId: string | null;
  actor: Actor;
  /** The actions the policy was asked about while this request ran. */
  asked: Set<Action>;
};

export const nobody: Actor = { id: 'public', roles: ['public'], participations: [] };
