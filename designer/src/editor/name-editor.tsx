import type { Id } from '@samskab/definition';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { labelPoint, type Point } from '../canvas/geometry/points.ts';
import type { Snapshot } from '../document/index.ts';
import { useEditor, useUi } from './context.ts';
import { usePlaced } from './overlay.tsx';
import { canvasFocus } from './plus-menu.tsx';

/** Where an element's name stands. */
function nameAt({ process, plane }: Snapshot, id: Id): Point {
  const edge = plane.edges[id];
  if (edge) return labelPoint(edge.points);
  const shape = plane.shapes[id];
  if (!shape) return [0, 0];
  if (process.lanes.some((lane) => lane.id === id)) return [shape.x + 140, shape.y];
  return [shape.x + shape.w / 2, shape.y + shape.h / 2];
}

function nameIn({ process }: Snapshot, id: Id): string {
  return [...process.nodes, ...process.flows, ...process.lanes].find((each) => each.id === id)?.name ?? '';
}

function OpenEditor({ id }: { id: Id }) {
  const { document, actions, texts, ui } = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const snapshot = document.read();
  const placed = usePlaced(nameAt(snapshot, id));
  const before = nameIn(snapshot, id);
  useEffect(() => field.current?.select(), []);
  const close = (keep: boolean) => {
    const name = field.current?.value.trim() ?? '';
    canvasFocus(field.current);
    ui.set({ naming: undefined });
    if (keep && name !== before) actions.act({ do: 'setElement', id, patch: { name: name === '' ? undefined : name } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') close(true);
    if (event.key === 'Escape') close(false);
  };
  return (
    <input
      ref={field}
      className="name-editor"
      style={{ left: placed.x, top: placed.y }}
      aria-label={texts.name}
      defaultValue={before}
      onKeyDown={onKeyDown}
      onBlur={() => ui.read().naming === id && close(true)}
    />
  );
}

/** A name is written where it stands. */
export function NameEditor() {
  const naming = useUi((ui) => ui.naming);
  return naming === undefined ? null : <OpenEditor key={naming} id={naming} />;
}
