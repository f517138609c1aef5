import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { useRef } from 'react';
import { useEditor, useUi } from './context.ts';
import { canvasFocus } from './plus-menu.tsx';

type Deed = { id: string; name: string; do: () => void };

function useDeeds(): { chosen: Deed[]; paper: Deed[] } {
  const { actions, document, texts } = useEditor();
  const words = texts.context;
  const id = actions.current();
  const { process } = document.read();
  const node = process.nodes.find((each) => each.id === id);
  const hangs = node?.type === 'activity';
  const any = id !== undefined;
  const phase = process.lanes.some((lane) => lane.id === id);
  const hang = () => void actions.actAndChoose({ do: 'attachBoundary', host: id ?? '', kind: 'timerBoundary' });
  return {
    chosen: [
      ...(any && !phase ? [{ id: 'add', name: words.add, do: actions.openMenu }] : []),
      ...(any && !phase ? [{ id: 'join', name: words.join, do: actions.startJoining }] : []),
      ...(any ? [{ id: 'rename', name: words.rename, do: () => actions.rename() }] : []),
      ...(node ? [{ id: 'replace', name: words.replace, do: actions.replace }] : []),
      ...(hangs ? [{ id: 'hang', name: words.deadline, do: hang }] : []),
      ...(node ? [{ id: 'copy', name: words.copy, do: actions.copy }] : []),
      ...(node ? [{ id: 'duplicate', name: words.duplicate, do: actions.duplicate }] : []),
      ...(phase ? [{ id: 'up', name: words.phaseUp, do: () => actions.shiftPhase(-1) }] : []),
      ...(phase ? [{ id: 'down', name: words.phaseDown, do: () => actions.shiftPhase(1) }] : []),
      ...(any ? [{ id: 'remove', name: words.remove, do: actions.remove }] : []),
    ],
    paper: [
      { id: 'paste', name: words.paste, do: actions.paste },
      { id: 'phase', name: words.phase, do: actions.addPhase },
      { id: 'all', name: words.all, do: actions.all },
    ],
  };
}

function OpenContext({ x, y }: { x: number; y: number }) {
  const { ui, texts } = useEditor();
  const spot = useRef<HTMLSpanElement>(null);
  const { chosen, paper } = useDeeds();
  const close = () => {
    canvasFocus(spot.current);
    ui.set({ context: undefined });
  };
  return (
    <>
      <span ref={spot} className="context-spot" style={{ left: x, top: y }} />
      <Popover
        className="popover"
        triggerRef={spot}
        isOpen
        onOpenChange={(open) => !open && close()}
        placement="bottom start"
      >
        <Menu
          className="listbox"
          aria-label={texts.context.title}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu has the focus while it is open
          autoFocus="first"
          onAction={(key) => {
            close();
            [...chosen, ...paper].find(({ id }) => id === key)?.do();
          }}
        >
          {chosen.map(({ id, name }) => (
            <MenuItem key={id} id={id} className="option">
              {name}
            </MenuItem>
          ))}
          <Separator className="context-line" />
          {paper.map(({ id, name }) => (
            <MenuItem key={id} id={id} className="option">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

/** What can be done with what is chosen, and with the paper. */
export function ContextMenu() {
  const at = useUi((ui) => ui.context?.at);
  return at ? <OpenContext x={at.x} y={at.y} /> : null;
}
