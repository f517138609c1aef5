import type { Model } from '@samskab/definition';
import { compile } from '@samskab/engine';
import type { Event, Plan } from '@samskab/engine';
import type { CaseRow, Database, LogEntryRow } from '@samskab/persistence';

type Version = { versionId: string; hash: string };
/** Every drawing a case has followed: that of its beginning, those it was moved to, and the version it follows now. */
export type DrawingsOf = { first: Plan; planOf: (version: string) => Plan; now: Version };

/**
 * What a log is folded by. The log says what the case was moved from and to; its row only where it is now.
 * @throws when a version that the log names is not there, or has another hash than the case was moved to.
 */
export async function drawingsOf(db: Database, row: CaseRow, log: readonly LogEntryRow[]): Promise<DrawingsOf> {
  const moves = log.flatMap(({ event }) => migrated(event as unknown as Event));
  const begunOn = moves[0]?.from ?? row.versionId;
  const wanted = [...new Set([begunOn, ...moves.map(({ version }) => version)])];
  const found = new Map((await db.read.versions.find({ id: wanted })).map((version) => [version.id, version]));
  const versionOf = (id: string) => {
    const version = found.get(id);
    if (!version) throw new Error(`Version ${id} is not there`);
    return version;
  };
  for (const { version, hash } of moves)
    if (hash !== undefined && versionOf(version).hash !== hash) throw new Error(`Version ${version} has another hash`);
  // What was published was parsed.
  const planOf = (id: string): Plan => compile(versionOf(id).slim as Model);
  const { id: versionId, hash } = versionOf(moves.at(-1)?.version ?? begunOn);
  return { first: planOf(begunOn), planOf, now: { versionId, hash } };
}

const migrated = (event: Event) => (event.type === 'migrated' ? [event] : []);
