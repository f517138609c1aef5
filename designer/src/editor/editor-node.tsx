import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { NodeShape } from '../canvas/nodes/drawn-node.tsx';
import type { NodeView } from '../canvas/view.ts';
import { hexagon } from '../canvas/nodes/outline.ts';
import { useEditor, useUi } from './context.ts';
import { Plus } from './plus.tsx';

export type EditorNode = Node<{ view: NodeView; findings: number }, 'editor'>;

const handles = [Position.Left, Position.Right, Position.Top, Position.Bottom] as const;

/** Around a chosen node, in its own form. */
function Ring({ view: { kind, w, h } }: { view: NodeView }) {
  const out = 6;
  const [width, height] = [w + 2 * out, h + 2 * out];
  return (
    <svg className="ring" width={width} height={height} style={{ left: -out, top: -out }} aria-hidden focusable={false}>
      {kind === 'council' ? (
        <path d={hexagon(width, height, 1)} />
      ) : kind === 'gateway' ? (
        <path d={`M${width / 2} 1L${width - 1} ${height / 2}L${width / 2} ${height - 1}L1 ${height / 2}Z`} />
      ) : (
        <rect
          x="1"
          y="1"
          width={width - 2}
          height={height - 2}
          rx={kind === 'event' || kind === 'boundary' ? height / 2 : 12}
        />
      )}
    </svg>
  );
}

function After({ id, view }: { id: string; view: NodeView }) {
  const { document, actions, texts } = useEditor();
  const { process } = document.read();
  const ends = view.event?.position === 'end';
  const leaves = process.flows.some(({ from }) => from === id);
  if (ends || (leaves && view.kind !== 'gateway')) return null;
  return <Plus className="plus-node nodrag nopan" label={texts.addAfter} onPress={() => actions.openMenu()} />;
}

/** A node one can move, join and choose. It is drawn again only when its own view or choice changes. */
export const EditorNodeView = memo(function EditorNodeView({ id, data, selected }: NodeProps<EditorNode>) {
  const aimed = useUi((ui) => ui.joining?.to === id);
  const joining = useUi((ui) => ui.joining?.from === id);
  const { view, findings } = data;
  return (
    <div className={`editor-node${selected ? ' chosen' : ''}${aimed ? ' aimed' : ''}${joining ? ' joining' : ''}`}>
      <NodeShape view={view} />
      {(selected || aimed || joining) && <Ring view={view} />}
      {handles.map((side) => (
        <Handle key={side} id={side} type="source" position={side} className="dock nodrag" />
      ))}
      {selected && <After id={id} view={view} />}
      {findings > 0 && <span className="finding">{findings}</span>}
    </div>
  );
});
