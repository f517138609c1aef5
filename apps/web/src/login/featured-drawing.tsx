import type { Featured } from '@samskab/contracts';
import { layoutSchema } from '@samskab/definition';
import { Drawing } from '@samskab/designer';
import { useMemo } from 'react';
import { liveOf } from '../case/drawing/live.ts';
import { processOf } from '../cases/start-fields.ts';
import { drawingTexts } from '../designer/drawing-texts.ts';
import { t } from '../texts/texts.ts';

/** What happens now stands above the fold of a usual screen. */
const inSight = 290;

/** The drawing of a case under way, with its token where it waits. Loaded apart, since it brings React Flow. */
export function FeaturedDrawing({ one, now }: { one: Featured; now: string }) {
  const process = useMemo(() => processOf(one.model), [one.model]);
  const layout = useMemo(() => layoutSchema.safeParse(one.layout).data ?? { planes: [] }, [one.layout]);
  const live = useMemo(() => process && liveOf(one, process, now), [one, process, now]);
  if (!process || !live) return <p className="notice notice-warning">{t.drawing.unreadable}</p>;
  return <Drawing process={process} layout={layout} live={live} texts={drawingTexts} tallest={inSight} />;
}
