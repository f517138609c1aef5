import type { Locator, Page } from 'playwright-core';
import type { Hands, Spot } from './hands.ts';

/** More presses than this to come to one control is no way to work. */
const most = 120;
const panes = 5;

/** How many stops it is to a control from the one that has the focus, backwards below zero; undefined where none has. */
const stopsTo = (target: Element): number | undefined => {
  let active = document.activeElement;
  if (!active || active === document.body) return undefined;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active === target) return 0;
  const outer = (element: Element): Element => {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : element;
  };
  const [from, to] = [outer(active), outer(target)];
  const follows = (a: Element, b: Element): boolean =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const ahead = follows(from, to);
  const [first, last] = ahead ? [from, to] : [to, from];
  const between = [...document.querySelectorAll('button:not([disabled]), input, textarea')].filter(
    (stop) =>
      follows(first, stop) && follows(stop, last) && (stop as HTMLElement).tabIndex >= 0 && stop.checkVisibility(),
  );
  return (between.length + 1) * (ahead ? 1 : -1);
};

/** From the top of the page into the editor. */
export async function arrive(page: Page): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>("document.activeElement.closest('.editor') !== null")) return;
  }
  throw new Error('Tab does not come to the editor');
}

/** The hands that have a keyboard and nothing else. */
export function keys(page: Page): Hands {
  const press = (key: string) => page.keyboard.press(key);
  /** A list that closes gives the focus back a moment later. */
  const settled = async () => {
    for (let n = 0; n < 40 && (await page.evaluate<boolean>('document.activeElement === document.body')); n++)
      await page.waitForTimeout(25);
  };
  const has = (pane: string) => page.evaluate<boolean>(`document.activeElement.closest('${pane}') !== null`);

  /** From part to part of the editor. */
  const goTo = async (pane: '.editor-keys' | '.inspector') => {
    const step = pane === '.inspector' ? 'F6' : 'Shift+F6';
    await settled();
    for (let n = 0; n < panes; n++) {
      if (await has(pane)) return;
      await press(step);
    }
    throw new Error(`F6 does not lead to ${pane}`);
  };

  const reach = async (control: Locator) => {
    await goTo('.inspector');
    for (let pressed = 0; pressed < most;) {
      const stops = await control.evaluate(stopsTo);
      if (stops === 0) return;
      if (stops === undefined) throw new Error(`The focus is lost on the way to ${control}`);
      for (let n = 0; n < Math.abs(stops); n++) await press(stops > 0 ? 'Tab' : 'Shift+Tab');
      pressed += Math.abs(stops);
    }
    throw new Error(`Tab does not come to ${control}`);
  };

  /** Narrowed by typing. */
  const take = async (kind: string) => {
    await page.locator('.menu-search:focus').waitFor();
    await page.keyboard.type(kind);
    await press('Enter');
    await page.locator('.menu').waitFor({ state: 'detached' });
  };

  const find = async ({ looksLike, nth }: Spot) => {
    await press('Control+f');
    await page.locator('.search-field:focus').waitFor();
    await page.keyboard.type(looksLike);
    for (let n = 0; n < nth; n++) await press('ArrowDown');
    await press('Enter');
  };

  const pick = async (spot: Spot) => {
    await goTo('.editor-keys');
    const chosen = page.locator(`.react-flow__node.selected[data-id="${spot.id}"]`);
    if ((await chosen.count()) > 0) return;
    await find(spot);
    await chosen.waitFor();
  };

  const add = async (kind: string) => {
    await goTo('.editor-keys');
    await press('+');
    await take(kind);
  };

  const choose = async (select: Locator, option: string) => {
    await reach(select);
    await press('ArrowDown');
    await page.locator('.listbox [role="option"]:focus').waitFor();
    await page.keyboard.type(/^[A-Za-z]*/.exec(option)?.[0] ?? '');
    for (let n = 0; n < most; n++) {
      if ((await page.locator('.listbox [role="option"]:focus').innerText()).trim() === option) break;
      await press('ArrowDown');
    }
    await press('Enter');
    await page.locator('.listbox').waitFor({ state: 'detached' });
  };

  return {
    press: async (button) => {
      await reach(button);
      await press('Enter');
    },
    write: async (field, text) => {
      await reach(field);
      await press('Control+a');
      await press('Delete');
      await page.keyboard.insertText(text);
    },
    choose,
    tick: async (box) => {
      await reach(box.locator('input'));
      await press('Space');
    },
    letGo: async () => {
      await goTo('.editor-keys');
      await press('Escape');
    },
    pick,
    become: async (kind) => {
      await goTo('.editor-keys');
      await press('r');
      await take(kind);
    },
    add,
    enter: async (kind, from, phase) => {
      await pick(from);
      await add(kind);
      await choose(page.locator('.inspector .field:has(> :text-is("Fase")) button.select'), phase);
    },
    join: async (from, to) => {
      await pick(from);
      await press('c');
      await find(to);
    },
  };
}
