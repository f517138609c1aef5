import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launch, open, sizes } from './browser.ts';
import { startSeeded } from './journeys/stack.ts';
import { afterwards } from './screens/afterwards.ts';
import { elsewhere, type Picture, pictures, type Size } from './screens/pictures.ts';
import { findSeeds, type Seeds } from './screens/seeds.ts';

const folder = process.env['SCREENS'] ?? fileURLToPath(new URL('../../../docs/screens', import.meta.url));
/** Only those whose name begins so: `npm run screens -- designer versions`. */
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

type House = { browser: Browser; url: string; seeds: Seeds };

/** Through the door as who has logged in; without a person the page comes at once. */
async function come({ browser, url }: House, size: Size, person: string | undefined, path: string) {
  if (person === undefined) return open(browser, size, url + path);
  return open(browser, size, `${url}/api/login/oidc?hint=${person}&til=${encodeURIComponent(path)}`);
}

/** Fonts, pictures and what glides have come to rest. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(900);
}

/** A page is seen to its foot in a window as tall as it is: what is docked stands at the foot there too. */
async function standTall(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await atRest(page);
}

async function take(house: House, size: Size, picture: Picture): Promise<void> {
  const address = await picture.at(house.seeds);
  if (address === undefined) return console.log(`${picture.name}: not among the seeds`);
  const { page, complaints } = await come(house, size, picture.as, address);
  page.setDefaultTimeout(15_000);
  const { width } = sizes[size].viewport;
  try {
    await page.locator(picture.ready).locator('visible=true').first().waitFor();
    await picture.act?.(page, size);
    await atRest(page);
    if (picture.full) await standTall(page, width);
  } catch (error) {
    process.exitCode = 1;
    console.log(`${picture.name} ${width}: ${String(error).split('\n')[0]}`);
  }
  await page.screenshot({ path: join(folder, `${picture.name}-${width}.png`) });
  for (const complaint of complaints) console.log(`${picture.name} ${width}: ${complaint}`);
  await page.context().close();
}

/** Writes the pictures of every page at both sizes to `docs/screens` (or `SCREENS`), of what a new demo is seeded with. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [stack, browser] = await Promise.all([startSeeded(), launch()]);
  try {
    const { page } = await open(browser, 'desk', `${stack.url}/api/login/oidc?hint=case-worker&til=/forloeb`);
    await page.waitForSelector('.row-link');
    const house: House = { browser, url: stack.url, seeds: await findSeeds(page, stack.url) };
    // What is no page any longer has no picture either.
    if (wanted.length === 0)
      for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name));
    for (const all of [[...Object.values(pictures).flat(), ...elsewhere], afterwards])
      for (const size of ['desk', 'phone'] as const)
        for (const picture of all.filter(({ name, only = size }) => isWanted(name) && only === size))
          await take(house, size, picture);
  } finally {
    await browser.close();
    await stack.stop();
  }
}

await main();
