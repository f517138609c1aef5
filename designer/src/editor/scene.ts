import type { Id } from '@samskab/definition';
import { notRunning } from '../canvas/live.ts';
import { project, type ProjectionTexts } from '../canvas/project.ts';
import type { FlowView, NodeView, PhaseView, Row } from '../canvas/view.ts';
import type { Snapshot } from '../document/index.ts';
import { reuse } from './same.ts';

export type SceneNode = { id: Id; at: readonly [number, number]; view: NodeView };
export type SceneFlow = FlowView & { from: Id; to: Id; fromName: string; toName: string };
export type Scene = {
  nodes: SceneNode[];
  flows: SceneFlow[];
  phases: PhaseView[];
  rows: Row[];
  bounds: { x: number; y: number; w: number; h: number };
};

const empty: Scene = { nodes: [], flows: [], phases: [], rows: [], bounds: { x: 0, y: 0, w: 0, h: 0 } };

/** The drawing for the screen. What says the same as before is the same object, so that only what changed is drawn. */
export function sceneOf({ process, layout }: Snapshot, texts: ProjectionTexts, before: Scene = empty): Scene {
  const view = project(process, layout, notRunning, texts);
  const ends = new Map(process.flows.map((flow) => [flow.id, flow]));
  const names = new Map(process.nodes.map(({ id, name }) => [id, name ?? '']));
  const flows = view.flows.flatMap((flow): SceneFlow[] => {
    const end = ends.get(flow.id);
    if (!end) return [];
    return [
      { ...flow, from: end.from, to: end.to, fromName: names.get(end.from) ?? '', toName: names.get(end.to) ?? '' },
    ];
  });
  return {
    nodes: reuse(before.nodes, view.nodes as SceneNode[]),
    flows: reuse(before.flows, flows),
    phases: reuse(before.phases, view.phases),
    rows: view.rows,
    bounds: view.bounds,
  };
}

/** Draws again and again, each time knowing what was drawn before. */
export function createScenes() {
  let last = empty;
  return (snapshot: Snapshot, texts: ProjectionTexts): Scene => (last = sceneOf(snapshot, texts, last));
}
