import type { Case, Version } from '@samskab/contracts';
import { layoutSchema, type Process } from '@samskab/definition';
import { Drawing, type DrawingTexts } from '@samskab/designer';
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

/** The live drawing of a case. Loaded apart, since it brings React Flow. */
export function CaseDrawing({ one, version, process, now }: Props) {
  const layout = useMemo(() => layoutSchema.parse(version.layout), [version]);
  const live = useMemo(() => liveOf(one, process, now), [one, process, now]);
  return <Drawing process={process} layout={layout} live={live} texts={texts} />;
}
