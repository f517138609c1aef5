import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { buildWeb } from './build.ts';
import { launch, open, sizes } from './browser.ts';
import { handingOver } from './fixtures/handing-over.ts';
import { caseId } from './fixtures/noerreby.ts';
import { startWebServer } from './server.ts';

const folder = process.env['SCREENS'] ?? fileURLToPath(new URL('../../../docs/screens', import.meta.url));

type Shot = {
  name: string;
  path: string;
  ready: string;
  tab?: string;
  expand?: boolean;
  /** To its foot. */ full?: boolean;
};

const shots: Shot[] = [
  { name: 'case', path: `/forloeb/${caseId}`, ready: '.react-flow__node' },
  { name: 'case-redraw', path: `/forloeb/${caseId}?vis=tilpas`, ready: '.form-foot' },
  { name: 'case-invite', path: `/forloeb/${caseId}?vis=inviter`, ready: '.form-foot' },
  { name: 'case-replicate', path: `/forloeb/${caseId}?vis=by`, ready: '.form-foot' },
  { name: 'case-cancel', path: `/forloeb/${caseId}?vis=afslut`, ready: '.form-foot' },
  { name: 'cases', path: '/forloeb', ready: '.row-link' },
  { name: 'start', path: '/hvem', ready: '.start-featured .token' },
  { name: 'inbox', path: '/arbejde?brev=letter-1', ready: '.letter-paper' },
  { name: 'inbox-list', path: '/arbejde', ready: '.inbox-row' },
  { name: 'recommendation', path: '/arbejde?indstilling=item-1', ready: '.form' },
  { name: 'letter-refused', path: '/arbejde?brev=letter-0', ready: '.letter-answer' },
  { name: 'finance', path: '/oekonomi/kollektiv-trafik', ready: '.finance-table, .finance-card' },
  { name: 'finance-areas', path: '/oekonomi', ready: '.finance-area' },
  { name: 'task', path: `/forloeb/${caseId}?opgave=i14`, ready: '.form' },
  { name: 'processes', path: '/processer', ready: '.process-card svg' },
  { name: 'designer', path: '/processer/village-bus/tegn', ready: '.outline-step, .react-flow__node' },
  { name: 'open', path: '/f/landsbybus-noerreby', ready: '.route-line', full: true },
  { name: 'open-granted', path: '/f/landsbybus-bevilget', ready: '.route-line', full: true },
  { name: 'open-list', path: '/f', ready: '.open-row' },
  { name: 'open-poster', path: '/f/landsbybus-noerreby/plakat', ready: '.qr', full: true },
  { name: 'open-write', path: '/skriv', ready: 'form', full: true },
  { name: 'open-letter', path: `/skriv/svar#${'k'.repeat(43)}`, ready: '.letter-due' },
  { name: 'open-confirm', path: `/f/bekraeft#${'k'.repeat(43)}`, ready: 'h1' },
  { name: 'open-about', path: '/f/om', ready: 'h1' },
];

const casePath = `/forloeb/${caseId}`;
const wholeCase: Shot = { name: 'case-whole', path: casePath, ready: '.react-flow__node' };
const expandedCase: Shot = { name: 'case-expanded', path: casePath, ready: '.react-flow__node', expand: true };
const phoneOnly: Shot[] = ['Tegning', 'Historien', 'Pengene'].map((tab) => ({
  name: `case-${tab.toLowerCase()}`,
  path: `/forloeb/${caseId}`,
  ready: '.tab',
  tab,
}));

async function take(browser: Browser, address: string, size: keyof typeof sizes, shot: Shot): Promise<void> {
  const { page, complaints } = await open(browser, size, address + shot.path);
  await page.waitForSelector(size === 'phone' && shot.name === 'case' ? '.outline' : shot.ready);
  if (shot.tab) await page.getByRole('tab', { name: shot.tab }).click();
  if (shot.expand) await page.getByRole('button', { name: 'Vis hele tegningen' }).click();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(700);
  const width = sizes[size].viewport.width;
  await page.screenshot({ path: `${folder}/${shot.name}-${width}.png`, fullPage: shot.full ?? false });
  for (const complaint of complaints) console.log(`${shot.name} ${width}: ${complaint}`);
  await page.context().close();
}

/** Writes the pictures of every page at both sizes to `docs/screens` (or `SCREENS`). */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const app = buildWeb();
  const server = await startWebServer(app.folder);
  const browser = await launch();
  for (const shot of shots) await take(browser, server.address, 'desk', shot);
  await take(browser, server.address, 'whole', wholeCase);
  await take(browser, server.address, 'expanded', expandedCase);
  for (const shot of [...shots, ...phoneOnly]) await take(browser, server.address, 'phone', shot);
  await server.close();
  const later = await startWebServer(app.folder, { one: handingOver });
  for (const size of ['desk', 'phone'] as const) {
    await take(browser, later.address, size, {
      name: 'handover',
      path: `${casePath}?overdragelse=h1`,
      ready: '.form-foot',
    });
    await take(browser, later.address, size, { name: 'incident', path: casePath, ready: '.alert' });
  }
  await browser.close();
  await later.close();
  app.remove();
}

await main();
