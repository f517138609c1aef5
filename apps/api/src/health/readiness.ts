import type { Readiness } from '@samskab/contracts';
import type { App } from '../app.ts';

/** Throws `DatabaseAway`, which answers 503, when nothing can be kept. */
export async function readiness(app: App): Promise<Readiness> {
  const [reachable] = await Promise.all([app.workflows.reachable(), app.database.ping()]);
  return { status: 'ready', database: 'reachable', temporal: reachable ? 'reachable' : 'away' };
}
