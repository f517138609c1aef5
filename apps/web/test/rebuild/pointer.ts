import type { Locator, Page } from 'playwright-core';
import type { Hands, Spot } from './hands.ts';

type Point = { x: number; y: number };

const node = (page: Page, { id }: Pick<Spot, 'id'>): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);
const tool = (page: Page, name: string): Locator => page.locator(`.palette .tool[aria-label="${name}"]`);

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on the screen`);
  return box;
}

const middle = async (locator: Locator): Promise<Point> => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};

/** The middle of a control that is scrolled into sight. */
const seen = (control: Element): Point => {
  control.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = control.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** Everything into sight, and drawn there: what one points at must be seen. */
const seeAll = async (page: Page): Promise<void> => {
  await tool(page, 'Vis hele tegningen').click();
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
};

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
}

const pickKind = async (page: Page, kind: string): Promise<void> => {
  await page.locator('.menu').getByRole('option', { name: kind, exact: true }).click();
  await page.locator('.menu').waitFor({ state: 'detached' });
};

/** The hands that hold a mouse. Only what is written is written by keys. */
export function pointer(page: Page): Hands {
  const point = async (control: Locator) => {
    const { x, y } = await control.evaluate(seen);
    await page.mouse.click(x, y);
  };
  const write = async (field: Locator, text: string) => {
    await point(field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
  };
  const pick = async (spot: Spot) => {
    const chosen = page.locator(`.react-flow__node.selected[data-id="${spot.id}"]`);
    if ((await chosen.count()) > 0) return;
    await seeAll(page);
    const { x, y } = await middle(node(page, spot));
    await page.mouse.click(x, y);
    await chosen.waitFor();
  };
  const join = async (from: Spot, to: Spot) => {
    await pick(from);
    await seeAll(page);
    const dock = node(page, from).locator('.dock[data-handleid="right"]');
    await dock.hover();
    await drag(page, await middle(dock), await middle(node(page, to)));
  };
  const add = async (kind: string) => {
    await page.locator('.plus-node').click();
    await pickKind(page, kind);
  };
  return {
    press: point,
    write,
    choose: async (select, option) => {
      await point(select);
      await point(page.locator('.listbox').getByRole('option', { name: option, exact: true }));
      await page.locator('.listbox').waitFor({ state: 'detached' });
    },
    tick: point,
    letGo: () => page.locator('.inspector-head').getByRole('button', { name: 'Luk' }).click(),
    pick,
    become: async (kind) => {
      const { x, y } = await middle(page.locator('.react-flow__node.selected'));
      await page.mouse.click(x, y, { button: 'right' });
      await page.getByRole('menuitem', { name: 'Lav om til …' }).click();
      await pickKind(page, kind);
    },
    add,
    enter: async (kind, from, phase) => {
      const inPalette = (await tool(page, kind).count()) > 0;
      if (!inPalette) {
        await pick(from);
        await add(kind);
      }
      await seeAll(page);
      const row = await boxOf(page.locator('.phase-button', { hasText: phase }));
      const there = { x: row.x + row.width / 2, y: row.y + row.height + 30 };
      if (!inPalette) {
        const step = page.locator('.react-flow__node.selected');
        await step.hover();
        return drag(page, await middle(step), there);
      }
      await tool(page, kind).click();
      await page.mouse.click(there.x, there.y);
      const id = (await page.locator('.react-flow__node.selected').getAttribute('data-id')) ?? '';
      const spot: Spot = { id, looksLike: '', nth: 0 };
      await join(from, spot);
      return pick(spot);
    },
    join,
  };
}
