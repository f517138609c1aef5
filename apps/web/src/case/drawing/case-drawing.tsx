import type { Case, Version } from '@samskab/contracts';
import { type Layout, layoutSchema, type Process } from '@samskab/definition';
import { Drawing, type DrawingTexts } from '@samskab/designer';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { t } from '../../texts/texts.ts';
import { liveOf } from './live.ts';

const texts: DrawingTexts = {
  ...t.drawing,
  drawing: t.case.drawing,
  whole: t.case.whole,
  part: t.case.part,
  sides: { ...t.sides, money: t.drawing.money },
};

type Props = { one: Case; version: Version; process: Process; now: string };
type Search = { opgave?: string; overdragelse?: string };

/** What each node opens: the reader's own task, or a hand-over. */
function openable({ tasks, handovers }: Case): Map<string, Search> {
  const mine = tasks.filter(({ mayComplete }) => mayComplete);
  return new Map<string, Search>([
    ...mine.map(({ node, id }): [string, Search] => [node, { opgave: id }]),
    ...handovers.map(({ node, id }): [string, Search] => [node, { overdragelse: id }]),
  ]);
}

const noLayout: Layout = { planes: [] };

/** The live drawing of a case. Loaded apart, since it brings React Flow. */
export function CaseDrawing({ one, version, process, now }: Props) {
  const navigate = useNavigate({ from: '/forloeb/$id' });
  const layout = useMemo(() => layoutSchema.safeParse(version.layout).data ?? noLayout, [version]);
  const live = useMemo(() => liveOf(one, process, now), [one, process, now]);
  const targets = useMemo(() => openable(one), [one]);
  const opens = useMemo(() => new Set(targets.keys()), [targets]);
  return (
    <Drawing
      process={process}
      layout={layout}
      live={live}
      texts={texts}
      opens={opens}
      onOpen={(node) => void navigate({ search: targets.get(node) ?? {} })}
    />
  );
}
