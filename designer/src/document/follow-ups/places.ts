import type { Id } from '@samskab/definition';
import { withPlane } from '../edit.ts';
import type { Sheet } from '../sheet.ts';

const kept = <T>(record: Record<Id, T>, ids: ReadonlySet<Id>): Record<Id, T> => {
  const entries = Object.entries(record);
  const staying = entries.filter(([id]) => ids.has(id));
  return staying.length === entries.length ? record : Object.fromEntries(staying);
};

/** What is no longer drawn has no place. Pools and what else the file draws on this plane keep theirs. */
export function followPlaces(before: Sheet, sheet: Sheet): Sheet {
  const { process } = sheet;
  const was = before.process;
  const left = (then: readonly { id: Id }[], now: readonly { id: Id }[]): Id[] => {
    const here = new Set(now.map(({ id }) => id));
    return then.map(({ id }) => id).filter((id) => !here.has(id));
  };
  const gone = new Set([
    ...left(was.nodes, process.nodes),
    ...left(was.flows, process.flows),
    ...left(was.lanes, process.lanes),
    ...left(was.artifacts, process.artifacts),
  ]);
  if (gone.size === 0) return sheet;
  const stays = (record: Record<Id, unknown>): Set<Id> => new Set(Object.keys(record).filter((id) => !gone.has(id)));
  const { shapes, edges } = sheet.plane;
  return withPlane(sheet, { shapes: kept(shapes, stays(shapes)), edges: kept(edges, stays(edges)) });
}
