import type { Browser, Page } from 'playwright-core';
import { launch, open } from '../browser.ts';
import { buildWeb } from '../build.ts';
import { keepDrafts } from '../drafts.ts';
import { startWebServer } from '../server.ts';
import { type Frames, framesOf } from './frames.ts';
import { largeDrawing } from './large-drawing.ts';
import { kbOf, weighDesigner, weighFirstPage } from '../weigh.ts';

/** A drawing as large as the shipped patterns, which the others are measured against. */
const usual = 50;
const large = [500, 1000];
const turns = 3;

type Place = { browser: Browser; address: string; folder: string };
type Measured = { openMs: number; drag: Frames; pan: Frames; drawnMs: number; checkedMs: number };

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

const ratio = (of: number, to: number): number => Math.round((of / to) * 10) / 10;

/** When the condition holds on a frame: ms since the address was asked for. */
const since = (page: Page, condition: string): Promise<number> =>
  page.evaluate<number>(`new Promise((hold) => {
    const look = () => ((${condition}) ? hold(performance.now()) : requestAnimationFrame(look));
    look();
  })`);

const isShown = `document.querySelector('.react-flow__node')`;
const isChecked = `document.querySelector('.problems-chip:not(.chip-busy)')`;

async function draw({ browser, address }: Place, count: number): Promise<{ page: Page; openMs: number }> {
  const { page } = await open(browser, 'desk', `${address}/hvem`);
  page.setDefaultTimeout(60_000);
  await keepDrafts(page, { stor: { revision: 1, ...largeDrawing('stor', count) } });
  await page.goto(`${address}/processer/stor/tegn`, { waitUntil: 'commit' });
  const openMs = await since(page, isShown);
  await since(page, isChecked);
  return { page, openMs };
}

async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await page.locator('.react-flow__node', { hasText: name }).first().boundingBox();
  if (!box) throw new Error(`${name} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A step gets a new name: from the key until the canvas shows it, and until it is checked again. */
async function commanded(page: Page, name: string): Promise<{ drawnMs: number; checkedMs: number }> {
  const { x, y } = await middleOf(page, 'Trin 1');
  await page.mouse.click(x, y);
  await page.keyboard.press('F2');
  await page.waitForSelector('.name-editor:focus');
  await page.keyboard.type(name);
  await page.evaluate(
    `addEventListener('keydown', () => { window.pressed = performance.now(); }, { capture: true, once: true })`,
  );
  await page.keyboard.press('Enter');
  const drawn = await since(
    page,
    `[...document.querySelectorAll('.react-flow__node .name')].some((one) => one.textContent === '${name}')`,
  );
  const checked = await since(page, isChecked);
  const pressed = await page.evaluate<number>('window.pressed');
  return { drawnMs: drawn - pressed, checkedMs: checked - pressed };
}

async function measure(place: Place, count: number): Promise<Measured> {
  const opened: number[] = [];
  for (let turn = 1; turn < turns; turn += 1) {
    const { page, openMs } = await draw(place, count);
    opened.push(openMs);
    await page.context().close();
  }
  const { page, openMs } = await draw(place, count);
  const renamed = [];
  for (let turn = 0; turn < turns; turn += 1)
    renamed.push(await commanded(page, `Trin 1 ${'igen '.repeat(turn + 1).trim()}`));
  const drag = await framesOf(page, await middleOf(page, 'Trin 2'), { x: 120, y: 220 }, 'left');
  const pan = await framesOf(page, await middleOf(page, 'Trin 3'), { x: -200, y: -260 }, 'middle');
  await page.context().close();
  return {
    openMs: median([...opened, openMs]),
    drag,
    pan,
    drawnMs: median(renamed.map(({ drawnMs }) => drawnMs)),
    checkedMs: median(renamed.map(({ checkedMs }) => checkedMs)),
  };
}

const rowOf = (measured: Measured, base: Measured) => ({
  openMs: measured.openMs,
  openRatio: ratio(measured.openMs, base.openMs),
  dragP95Ms: measured.drag.p95Ms,
  dragRatio: ratio(measured.drag.p95Ms, base.drag.p95Ms),
  dragDrawnAnew: measured.drag.drawnAnew,
  panP95Ms: measured.pan.p95Ms,
  panRatio: ratio(measured.pan.p95Ms, base.pan.p95Ms),
  commandDrawnMs: measured.drawnMs,
  commandRatio: ratio(measured.drawnMs, base.drawnMs),
  checkedMs: measured.checkedMs,
  checkedRatio: ratio(measured.checkedMs, base.checkedMs),
});

/** What the pages load; what tidies up and FEEL's own editor come when they are asked for. */
async function weights({ browser, address, folder }: Place): Promise<Record<string, number>> {
  const first = await open(browser, 'desk', 'about:blank');
  const outside = await startWebServer(folder, { person: '' });
  const start = await weighFirstPage(first.page, outside.address, folder);
  await outside.close();
  await first.page.context().close();
  const drawing = await open(browser, 'desk', 'about:blank');
  const designer = await weighDesigner(drawing.page, address, folder);
  await drawing.page.context().close();
  return { ...start, ...designer, layoutWorkerKb: kbOf(folder, 'tidy.worker'), feelEditorKb: kbOf(folder, 'feel-box') };
}

/** The last line it prints is what it measured, as JSON: `samskab bench designer` reads that. */
async function main(): Promise<void> {
  const app = buildWeb();
  const server = await startWebServer(app.folder, { person: 'designer' });
  const browser = await launch();
  try {
    const place: Place = { browser, address: server.address, folder: app.folder };
    const weighed = await weights(place);
    await measure(place, usual);
    const base = await measure(place, usual);
    const sizes: Record<string, ReturnType<typeof rowOf>> = { [`${usual} nodes`]: rowOf(base, base) };
    for (const count of large) sizes[`${count} nodes`] = rowOf(await measure(place, count), base);
    process.stdout.write(`${JSON.stringify({ ...weighed, sizes })}\n`);
  } finally {
    await browser.close();
    await server.close();
    app.remove();
  }
}

await main();
