import type { NodeView } from '../view.ts';

/** What a node waits for, below it (above it, when something hangs there): "Venter til 16. dec." */
export function Until({ view: { until, untilAbove } }: { view: NodeView }) {
  return until ? <span className={untilAbove ? 'until until-above' : 'until'}>{until}</span> : null;
}
