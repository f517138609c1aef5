import { useReactFlow, useStore } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Point } from '../canvas/geometry/points.ts';
import { runnableKinds, type NodeKind } from '../document/index.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import { useEditor, useUi } from './context.ts';
import { kindIcon } from './kind-icon.ts';

const first: readonly NodeKind[] = [
  'task',
  'meeting',
  'council',
  'funding',
  'order',
  'handover',
  'timer',
  'question',
  'evaluation',
];
const more: readonly NodeKind[] = [
  'notification',
  'association',
  'townWalk',
  'exhibition',
  'parallel',
  'start',
  'messageStart',
  'end',
  'terminate',
  'inclusive',
  'eventBased',
  'messageCatch',
  'subProcess',
  'call',
];

const offered = (kinds: readonly NodeKind[]): NodeKind[] => kinds.filter((kind) => runnableKinds().has(kind));
const far = 12;

type ToolProps = { name: string; icon: IconName; on?: boolean; onPress: () => void };

const Tool = ({ name, icon, on, onPress }: ToolProps) => (
  <button
    type="button"
    className={`tool${on ? ' tool-on' : ''}`}
    aria-label={name}
    title={name}
    aria-pressed={on}
    onClick={onPress}
  >
    <Icon name={icon} />
  </button>
);

/** The middle of what one sees of the paper. */
function useMiddle(): () => Point {
  const flow = useReactFlow();
  return () => {
    const canvas = globalThis.document.querySelector('.editor .react-flow')?.getBoundingClientRect();
    const { x, y } = flow.screenToFlowPosition({
      x: (canvas?.left ?? 0) + (canvas?.width ?? 0) / 2,
      y: (canvas?.top ?? 0) + (canvas?.height ?? 0) / 2,
    });
    return [Math.round(x), Math.round(y)];
  };
}

function KindTool({ kind }: { kind: NodeKind }) {
  const { ui, texts, actions } = useEditor();
  const flow = useReactFlow();
  const middle = useMiddle();
  const placing = useUi(({ tool }) => tool.is === 'place' && tool.kind === kind);
  const arm = () => {
    ui.set({ tool: placing ? { is: 'select' } : { is: 'place', kind } });
    if (!placing) actions.say(texts.said.placing(texts.kinds[kind]));
  };
  /** Dragged out of the palette, it is put where it is let go. */
  const onPointerDown = (down: PointerEvent) => {
    const drop = (up: globalThis.PointerEvent) => {
      const over = globalThis.document.elementFromPoint(up.clientX, up.clientY)?.closest('.editor .react-flow');
      if (!over || Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) < far) return;
      const { x, y } = flow.screenToFlowPosition({ x: up.clientX, y: up.clientY });
      ui.set({ tool: { is: 'select' } });
      actions.actAndChoose({ do: 'addNode', kind, at: [Math.round(x), Math.round(y)] });
    };
    globalThis.addEventListener('pointerup', drop, { once: true });
  };
  return (
    <button
      type="button"
      className={`tool${placing ? ' tool-on' : ''}`}
      aria-label={texts.kinds[kind]}
      title={texts.kinds[kind]}
      aria-pressed={placing}
      onPointerDown={onPointerDown}
      onClick={(event) => (event.detail === 0 ? actions.addKind(kind, middle()) : arm())}
    >
      <Icon name={kindIcon[kind]} />
    </button>
  );
}

function MoreTools() {
  const { actions, texts } = useEditor();
  const middle = useMiddle();
  return (
    <MenuTrigger>
      <Button className="tool" aria-label={texts.more}>
        <Icon name="more-horiz" />
      </Button>
      <Popover className="popover" placement="right top">
        <Menu
          className="listbox"
          aria-label={texts.more}
          onAction={(key) => (key === 'phase' ? actions.addPhase() : actions.addKind(key as NodeKind, middle()))}
        >
          {offered(more).map((kind) => (
            <MenuItem key={kind} id={kind} className="option" textValue={texts.kinds[kind]}>
              <span className="more-kind">
                <Icon name={kindIcon[kind]} />
                {texts.kinds[kind]}
              </span>
            </MenuItem>
          ))}
          <MenuItem id="phase" className="option" textValue={texts.phase}>
            <span className="more-kind">
              <Icon name="rows" />
              {texts.phase}
            </span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Zoom({ fit }: { fit: () => void }) {
  const { texts, ui } = useEditor();
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  return (
    <div className="palette-zoom">
      <Tool name={texts.help.open} icon="question" onPress={() => ui.set({ help: true })} />
      <Tool name={texts.zoomIn} icon="zoom-in" onPress={() => void flow.zoomIn({ duration: 120 })} />
      <span className="zoom-figure">{Math.round(zoom * 100)} %</span>
      <Tool name={texts.zoomOut} icon="zoom-out" onPress={() => void flow.zoomOut({ duration: 120 })} />
      <Tool name={texts.fit} icon="fullscreen" onPress={fit} />
    </div>
  );
}

/** What can be put on the paper, and how one looks at it. */
export function Palette({ fit }: { fit: () => void }) {
  const { ui, texts } = useEditor();
  const tool = useUi((state) => state.tool.is);
  return (
    <div className="palette" role="toolbar" aria-orientation="vertical" aria-label={texts.palette}>
      <Tool
        name={texts.select}
        icon="pointer"
        on={tool === 'select'}
        onPress={() => ui.set({ tool: { is: 'select' } })}
      />
      <Tool name={texts.pan} icon="hand" on={tool === 'pan'} onPress={() => ui.set({ tool: { is: 'pan' } })} />
      <hr />
      {offered(first).map((kind) => (
        <KindTool key={kind} kind={kind} />
      ))}
      <MoreTools />
      <span className="palette-room" />
      <Zoom fit={fit} />
    </div>
  );
}
