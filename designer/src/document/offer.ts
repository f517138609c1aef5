import { runnable } from '@samskab/definition';
import { documentWords as words } from '../texts/document.ts';
import { blankDrawing } from './blank.ts';
import { createDocument, type DrawingDocument } from './document.ts';
import { boundaryKinds, nodeKinds, type AnyKind, type BoundaryKind, type NodeKind } from './kinds/kind-names.ts';

const paper = (): DrawingDocument => {
  const { model, layout } = blankDrawing({ key: 'probe', name: 'probe', words });
  return createDocument(model, layout, { words });
};

/** Whether the engine runs a node of the kind as it is made; what it lacks is then only for its inspector to ask. */
function runs(make: (document: DrawingDocument) => ReturnType<DrawingDocument['dispatch']>): boolean {
  const document = paper();
  const made = make(document);
  if (!made.ok) return false;
  const faults = runnable(document.read().model);
  return faults.every(({ id }) => id !== made.ids[0]);
}

const nodeRuns = (kind: NodeKind): boolean =>
  runs((document) => document.dispatch({ do: 'addNode', kind, at: [400, 400] }));

const boundaryRuns = (kind: BoundaryKind): boolean =>
  runs((document) => {
    const host = document.dispatch({ do: 'addNode', kind: 'task', at: [400, 400] });
    return document.dispatch({ do: 'attachBoundary', host: host.ok ? (host.ids[0] ?? '') : '', kind });
  });

let known: ReadonlySet<AnyKind> | undefined;

/** The kinds the engine runs today: nothing else is offered. */
export function runnableKinds(): ReadonlySet<AnyKind> {
  known ??= new Set<AnyKind>([...nodeKinds.filter(nodeRuns), ...boundaryKinds.filter(boundaryRuns)]);
  return known;
}

const beginnings: readonly NodeKind[] = ['start', 'messageStart'];
const endings: readonly NodeKind[] = ['end', 'terminate'];

/** What may come after a node, or in the middle of a flow, where nothing may end. */
export const mayFollow = (inFlow: boolean): NodeKind[] =>
  nodeKinds.filter(
    (kind) => runnableKinds().has(kind) && !beginnings.includes(kind) && !(inFlow && endings.includes(kind)),
  );

/** What a process may begin with. */
export const mayBegin = (): NodeKind[] => beginnings.filter((kind) => runnableKinds().has(kind));
