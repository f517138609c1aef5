import type { Case, OutcomeAhead, Version } from '@samskab/contracts';
import { layoutSchema } from '@samskab/definition';
import { Drawing, type DrawingTexts, type Live } from '@samskab/designer';
import { useMemo } from 'react';
import { liveOf } from '../case/drawing/live.ts';
import { processOf } from '../cases/start-fields.ts';
import { council } from '../texts/council.ts';
import { t } from '../texts/texts.ts';

const texts: DrawingTexts = {
  ...t.drawing,
  drawing: council.item.drawingLabel,
  whole: t.case.whole,
  part: t.case.part,
  sides: { ...t.sides, money: t.drawing.money },
};

type NodeLive = Live['nodes'][string];

/** The drawing as it would stand after the decision: passed, and the tokens where they come to wait. */
export function liveAfter(now: Live, { nodes, flows, goesTo }: OutcomeAhead): Live {
  const passed = nodes.map((id): [string, NodeLive] => [id, { state: 'done', tokens: 0 }]);
  const reached = goesTo.map(({ node, kind }): [string, NodeLive] => [
    node,
    { state: kind === 'end' ? 'done' : kind === 'person' ? 'active' : 'waiting', tokens: kind === 'end' ? 0 : 1 },
  ]);
  return {
    ...now,
    nodes: { ...now.nodes, ...Object.fromEntries([...passed, ...reached]) },
    taken: new Set([...now.taken, ...flows]),
  };
}

type Props = { one: Case; version: Version; ahead: OutcomeAhead; now: string };

/** Loaded apart, since it brings React Flow. */
export function AheadDrawing({ one, version, ahead, now }: Props) {
  const process = useMemo(() => processOf(version.model), [version]);
  const layout = useMemo(() => layoutSchema.safeParse(version.layout).data ?? { planes: [] }, [version]);
  const live = useMemo(
    () => (process ? liveAfter(liveOf(one, process, now), ahead) : undefined),
    [one, process, ahead, now],
  );
  if (!process || !live) return <p className="notice notice-warning">{t.drawing.unreadable}</p>;
  return <Drawing process={process} layout={layout} live={live} texts={texts} />;
}
