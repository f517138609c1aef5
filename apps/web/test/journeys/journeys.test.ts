import type { Browser } from 'playwright-core';
import { launch } from '../browser.ts';
import { caseWorker } from './case-worker.ts';
import { citizen, citizenLater } from './citizen.ts';
import { councillor } from './councillor.ts';
import { drawOn } from './draw-on.ts';
import { processDesigner } from './process-designer.ts';
import { startSeeded } from './stack.ts';
import type { Seeded } from './stack.ts';
import { vote } from './vote.ts';

const MINUTES = 60_000;

let stack: Seeded;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startSeeded(), launch()]);
}, 10 * MINUTES);
afterAll(() => Promise.all([browser.close(), stack.stop()]), 2 * MINUTES);
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

describe('the journeys, on what a new demo is seeded with, without a complaint of the browser', () => {
  it(
    'Borger: from the code on the bus shelter to following the bus',
    async () => expect(await citizen(browser, stack)).toEqual([]),
    4 * MINUTES,
  );

  it(
    'Sagsbehandler: from the morning’s letter to the council’s agenda',
    async () => expect(await caseWorker(browser, stack)).toEqual([]),
    6 * MINUTES,
  );

  it(
    'Byrådsmedlem: from the agenda’s mail to the item on the phone, and the decision in the room',
    async () => expect(await councillor(browser, stack)).toEqual([]),
    4 * MINUTES,
  );

  it(
    'Byrådsmedlem, another evening: votes per list, and a dissent in the minutes',
    async () => expect(await vote(browser, stack)).toEqual([]),
    4 * MINUTES,
  );

  it(
    'Borger, later: an e-mail with the decision and its reason',
    async () => expect(await citizenLater(browser, stack)).toContain('Uden afstemning.'),
    4 * MINUTES,
  );

  it(
    'Sagsbehandler: a running case is drawn on, and follows its own drawing',
    async () => expect(await drawOn(browser, stack)).toEqual([]),
    4 * MINUTES,
  );

  it(
    'Procesdesigner: from a copy of a pattern to a running case on a new version',
    async () => expect(await processDesigner(browser, stack)).toEqual([]),
    4 * MINUTES,
  );
});
