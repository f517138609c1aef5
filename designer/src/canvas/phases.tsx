import { ViewportPortal } from '@xyflow/react';
import type { PhaseView } from './view.ts';

/** A row's number and name, on a paper background, so that a line in the corridor passes behind it. */
export function Phases({ phases }: { phases: readonly PhaseView[] }) {
  return (
    <ViewportPortal>
      {phases.map((phase) => (
        <span
          key={phase.id}
          className="phase"
          style={{ transform: `translate(${phase.at[0]}px, ${phase.at[1]}px) translateY(-50%)` }}
        >
          <span className="phase-number">{phase.number}</span>
          {phase.name}
        </span>
      ))}
    </ViewportPortal>
  );
}
