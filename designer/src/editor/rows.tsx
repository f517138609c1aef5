import { ViewportPortal } from '@xyflow/react';
import type { PhaseView } from '../canvas/view.ts';
import { useEditor } from './context.ts';

type Props = { phases: readonly PhaseView[]; chosen: ReadonlySet<string>; bounds: { x: number; w: number } };

/** The rows' names, each on its line; a press chooses the row, a second press renames it. */
export function Rows({ phases, chosen, bounds }: Props) {
  const { selection, actions, ui } = useEditor();
  return (
    <ViewportPortal>
      {phases.map(({ id, at: [x, y], name, number }) => (
        <div key={id} className="row-head" style={{ transform: `translate(${x}px, ${y}px)` }}>
          <span className="row-line" style={{ width: Math.max(400, bounds.x + bounds.w - x) }} />
          <button
            type="button"
            className={`phase phase-button nodrag nopan${chosen.has(id) ? ' chosen' : ''}`}
            tabIndex={-1}
            onClick={() => selection.choose(id)}
            onDoubleClick={() => actions.rename(id)}
            onContextMenu={(event) => {
              event.preventDefault();
              const frame = event.currentTarget.closest('.editor-canvas')?.getBoundingClientRect();
              selection.choose(id);
              ui.set({
                context: { at: { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) } },
              });
            }}
          >
            <span className="phase-number">{number}</span>
            {name}
          </button>
        </div>
      ))}
    </ViewportPortal>
  );
}
