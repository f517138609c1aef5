/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list under a field, in a panel that does not take the page */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useEditor, useUi } from './context.ts';
import { kindIcon, kindSide } from './kind-icon.ts';
import { menuOptions, type MenuOption } from './menu-options.ts';
import { usePlaced } from './overlay.tsx';
import type { Menu } from './ui.ts';

const width = 336;
const rowHeight = 32;
const edge = 8;
/** Half a card and a little, in the drawing's own px: the menu begins below the cards beside the plus. */
const belowCards = 40;
const belowPlus = 18;

/** Steps through two columns, read line by line. */
const moves: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 2, ArrowUp: -2 };

const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));

type ListProps = { options: MenuOption[]; at: number; id: string; pick: (option: MenuOption) => void };

function Options({ options, at, id, pick }: ListProps) {
  const { texts } = useEditor();
  const firstHanging = options.findIndex(({ hangs }) => hangs);
  return (
    <div className="menu-list" role="listbox" id={id} aria-label={texts.menu.title}>
      {options.map((option, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
        <div
          key={option.key}
          id={`${id}-${option.key}`}
          role="option"
          aria-selected={index === at}
          className={`menu-option${index === firstHanging ? ' menu-hangs' : ''}${option.hangs ? ' menu-wide' : ''}`}
          onClick={() => pick(option)}
        >
          <span className={`menu-sign side-${kindSide[option.kind] ?? 'none'}`}>
            <Icon name={kindIcon[option.kind]} />
          </span>
          {option.name}
        </div>
      ))}
      {options.length === 0 && <p className="menu-nothing">{texts.menu.nothing}</p>}
    </div>
  );
}

function OpenMenu({ menu }: { menu: Menu }) {
  const { document, actions, texts, ui } = useEditor();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const options = menuOptions(menu, document.read().process, texts, typed);
  const placed = usePlaced(menu.at);
  const height = 44 + Math.ceil(options.length / 2) * rowHeight + 16;
  const off = menu.for === 'branch' ? belowPlus : Math.max(belowPlus, belowCards * placed.zoom);
  const below = placed.y + off + height < placed.height || placed.y < placed.height / 2;
  const left = Math.max(edge, Math.min(placed.x - width / 2, placed.width - width - edge));
  const top = below ? Math.min(placed.y + off, Math.max(edge, placed.height - height - edge)) : undefined;
  const bottom = below ? undefined : placed.height - placed.y + off;
  const current = options[within(at, options.length)];

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const close = () => {
    ui.set({ menu: undefined });
    canvasFocus(field.current);
  };
  const pick = (option: MenuOption) => {
    canvasFocus(field.current);
    actions.pick(menu, option.kind, option.interrupting);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = moves[event.key];
    if (by !== undefined && !(typed !== '' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')))
      setAt(within(within(at, options.length) + by, options.length));
    else if (event.key === 'Enter' && current) pick(current);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const caret = Math.max(16, Math.min(placed.x - left, width - 16));
  return (
    <div
      className={`menu ${below ? 'menu-below' : 'menu-above'}`}
      style={{ left, top, bottom, '--caret': `${caret}px` } as React.CSSProperties}
      role="dialog"
      aria-label={menu.for === 'replace' ? texts.menu.replace : texts.menu.title}
    >
      <div className="menu-head">
        <span className="menu-title">{menu.for === 'replace' ? texts.menu.replace : texts.menu.title}</span>
        <input
          ref={field}
          className="menu-search"
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={current && `${id}-${current.key}`}
          aria-label={texts.menu.search}
          placeholder={texts.menu.search}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <Options options={options} at={within(at, options.length)} id={id} pick={pick} />
    </div>
  );
}

/** The keys go back to the canvas when something above it closes. */
export function canvasFocus(from: Element | null): void {
  from?.closest('.editor')?.querySelector<HTMLElement>('.editor-keys')?.focus({ preventScroll: true });
}

/** "Hvad sker der nu?": two columns, narrowed by typing. */
export function PlusMenu() {
  const { ui } = useEditor();
  const menu = useUi((state) => state.menu);
  if (!menu) return null;
  return (
    <>
      <div className="menu-behind" aria-hidden onPointerDown={() => ui.set({ menu: undefined })} />
      <OpenMenu key={JSON.stringify(menu)} menu={menu} />
    </>
  );
}
