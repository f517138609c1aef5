import type { Browser } from 'playwright-core';
import { launch } from '../browser.ts';
import { fiveMinutes } from './five-minutes.ts';
import { startSeeded } from './stack.ts';
import type { Seeded } from './stack.ts';

const MINUTES = 60_000;

let stack: Seeded;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startSeeded(), launch()]);
}, 10 * MINUTES);
afterAll(() => Promise.all([browser.close(), stack.stop()]), 2 * MINUTES);

describe('a stranger’s first five minutes, on what a new demo is seeded with', () => {
  it(
    'go from the printed address to the bus handed over, without a complaint of the browser',
    async () => expect(await fiveMinutes(browser, stack)).toEqual([]),
    6 * MINUTES,
  );
});
