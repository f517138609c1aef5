import type { CaseActivities } from '@samskab/activities';
import { compile } from '@samskab/engine';
import type { Ask, EventOf, Plan } from '@samskab/engine';
import { activities, local } from './activities.ts';
import { askFor } from './ask.ts';
import { isOutage } from './outage.ts';
import { refusal } from './refusal.ts';

type Load = CaseActivities['loadDrawing'];

/** A version as a case runs by it. */
export type Drawn = { versionId: string; hash: string; plan: Plan; ask: Ask };

export async function loadDrawn({ versionId, hash }: Parameters<Load>[0]): Promise<Drawn> {
  const { model, calendar } = await loadDrawing({ versionId, hash });
  return { versionId, hash, plan: compile(model), ask: askFor(calendar) };
}

/** What a migration leads to, loaded before its step is taken; one that does not say which drawing it means is refused. */
export function redrawnAs({ version: versionId, hash }: EventOf<'migrated'>): Promise<Drawn> {
  if (hash === undefined) throw refusal({ ok: false, code: 'invalid', fields: [{ field: 'hash', code: 'required' }] });
  return loadDrawn({ versionId, hash });
}

/**
 * Local, so that the first task of a run holds a command; when the database is away for longer than a task may last, an
 * ordinary activity waits for it: a case must not end because it could not begin.
 */
function loadDrawing(request: Parameters<Load>[0]): ReturnType<Load> {
  return local.loadDrawing(request).catch((error: unknown) => {
    if (isOutage(error)) return activities.loadDrawing(request);
    throw error;
  });
}
