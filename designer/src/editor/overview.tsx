import { MiniMap, useStore } from '@xyflow/react';
import { useEditor } from './context.ts';
import { isInSight } from './in-sight.ts';
import type { Scene } from './scene.ts';

/** So many nodes are overlooked without help. */
const few = 12;

/** The drawing in small, while some of it is out of sight. */
export function Overview({ scene: { nodes, bounds } }: { scene: Scene }) {
  const { texts } = useEditor();
  const whole = useStore((sight) => isInSight(bounds, sight));
  if (nodes.length <= few || whole) return null;
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel={texts.map}
      nodeClassName={(node) => node.className ?? ''}
      nodeBorderRadius={6}
      maskColor="rgb(243 239 231 / 0.7)"
    />
  );
}
