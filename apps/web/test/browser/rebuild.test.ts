import type { Model } from '@samskab/definition';
import { diff } from '@samskab/designer/diff';
import { blankDrawing, documentWords } from '@samskab/designer/document';
import type { Page } from 'playwright-core';
import { keepDrafts } from '../drafts.ts';
import { openHouse } from '../house.ts';
import { draw } from '../rebuild/draw.ts';
import type { Hands } from '../rebuild/hands.ts';
import { arrive, keys } from '../rebuild/keys.ts';
import { pointer } from '../rebuild/pointer.ts';
import { mainStory, process, shipped } from '../rebuild/shipped.ts';
import { played } from '../rebuild/story.ts';
import type { WebServer } from '../server.ts';

const house = openHouse();

let server: WebServer;

beforeAll(async () => {
  server = await house.serve({ person: 'designer' });
});

const countPointers = `window.pointers = 0; addEventListener('pointerdown', () => window.pointers++, true);`;

/** Draws the pattern on blank paper; what the server has then, once all is saved. */
async function rebuilt(handsOn: (page: Page) => Promise<Hands>): Promise<{ page: Page; model: Model }> {
  const { page, complaints } = await house.open('desk', `${server.address}/hvem`);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.addInitScript(countPointers);
  const paper = blankDrawing({ key: 'blank', name: process.name ?? '', words: documentWords });
  const drafts = await keepDrafts(page, { blank: { revision: 1, ...paper } });
  await page.goto(`${server.address}/processer/blank/tegn`);
  await page.waitForSelector('.react-flow__node.selected');
  await draw(page, await handsOn(page), shipped);
  await page.waitForSelector('.saved-line:has-text("Gemt kl.")');
  expect([...new Set(complaints)]).toEqual([]);
  return { page, model: drafts.of('blank')?.model as Model };
}

/** Nothing is otherwise than in what ships, and the story that is told of it goes as it is told. */
function isThePattern(model: Model): void {
  expect(diff(model, shipped, { byStructure: true })).toEqual([]);
  expect(diff(shipped, model, { byStructure: true })).toEqual([]);
  const { status, outcome, incidents } = played(model, mainStory);
  const ends = model.processes[0]?.nodes.find(({ id }) => id === outcome)?.name;
  expect({ status, ends, incidents }).toEqual({ status: 'ended', ends: 'Bussen kører videre', incidents: [] });
}

describe('the village bus, drawn from blank paper', () => {
  it('is what ships, when it is drawn with a mouse', async () => {
    const { page, model } = await rebuilt(async (on) => pointer(on));
    isThePattern(model);
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.context().close();
  }, 600_000);

  it('is what ships, when it is drawn by keys alone', async () => {
    const { page, model } = await rebuilt(async (on) => {
      await arrive(on);
      return keys(on);
    });
    isThePattern(model);
    expect(await page.evaluate('window.pointers')).toBe(0);
    await page.context().close();
  }, 600_000);
});
