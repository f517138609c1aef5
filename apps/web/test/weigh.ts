import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import { keepDrafts, villageBus } from './drafts.ts';

/** A script of a page and its size as it travels, in bytes gzip. */
type Weighed = { name: string; bytes: number };

/** Remembers every script a page asks for, its workers' too; they are weighed in the folder they were built into. */
function watchScripts(page: Page, folder: string): () => Weighed[] {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) asked.add(pathname);
  });
  return () => [...asked].map((path) => ({ name: path, bytes: gzipSync(readFileSync(join(folder, path))).length }));
}

const rounded = (scripts: readonly Weighed[]): number =>
  Math.round(scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 100) / 10;

/** A worker is a program beside the page: it is weighed for itself. */
const workersOf = (scripts: readonly Weighed[]): Weighed[] => scripts.filter(({ name }) => name.includes('.worker-'));
const pageOf = (scripts: readonly Weighed[]): Weighed[] => scripts.filter(({ name }) => !name.includes('.worker-'));

/** In kB gzip: until one can choose who to be, and with the drawing that comes below it afterwards. */
export async function weighFirstPage(
  page: Page,
  address: string,
  folder: string,
): Promise<{ firstPageKb: number; firstPageWithDrawingKb: number }> {
  const scripts = watchScripts(page, folder);
  // What waits for each, and the case to look at, come when the page stands.
  const held: Route[] = [];
  await page.route('**/api/start', (route) => void held.push(route), { times: 1 });
  await page.goto(`${address}/hvem`);
  await page.locator('.start-card').first().waitFor();
  const firstPageKb = rounded(scripts());
  await Promise.all(held.map((route) => route.continue()));
  await page.waitForSelector('.start-featured .token');
  return { firstPageKb, firstPageWithDrawingKb: rounded(scripts()) };
}

/** In kB gzip: all that is loaded until the drawing stands and has been checked. */
export async function weighDesigner(
  page: Page,
  address: string,
  folder: string,
): Promise<{ designerKb: number; checkWorkerKb: number }> {
  const scripts = watchScripts(page, folder);
  await keepDrafts(page, { 'village-bus': { revision: 1, ...villageBus } });
  await page.goto(`${address}/processer/village-bus/tegn`);
  await page.waitForSelector('.react-flow__node');
  await page.waitForSelector('.problems-chip:not(.chip-busy)');
  return { designerKb: rounded(pageOf(scripts())), checkWorkerKb: rounded(workersOf(scripts())) };
}

/** In kB gzip: a file of the build that is loaded when it is asked for, by its name before the hash. */
export function kbOf(folder: string, name: string): number {
  const assets = join(folder, 'assets');
  const files = readdirSync(assets).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
  return rounded(files.map((file) => ({ name: file, bytes: gzipSync(readFileSync(join(assets, file))).length })));
}
