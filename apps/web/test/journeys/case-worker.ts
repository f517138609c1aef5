import type { Browser, Page } from 'playwright-core';
import { fill } from './form.ts';
import { button, link, seen } from './looks.ts';
import { invite, walk } from './on-the-walk.ts';
import { recommend, townDraws } from './recommend.ts';
import type { Seeded } from './stack.ts';
import { reopen, stepAndUndo } from './step-and-undo.ts';
import { enter } from './visitor.ts';

/** From the morning's letter to the council's agenda; answers with what the browsers complained about. */
export async function caseWorker(browser: Browser, stack: Pick<Seeded, 'url' | 'mail'>): Promise<string[]> {
  const { page, complaints } = await enter(browser, 'desk', stack.url, 'Sagsbehandler');
  await readLetter(page);
  await startFromLetter(page);
  await seen(page, 'Nu: Svar med det samme.');
  const today = await answerTown(browser, stack, page.url());
  await seen(page, 'Nu: Byvandring.');
  await seen(page, /Venter på lokalrådet\./);
  const guest = await invite(browser, page, stack);
  const outside = await walk(browser, stack, page.url(), today);
  await link(page, 'torvet.jpg').waitFor();
  await stepAndUndo(page);
  await reopen(page);
  const secretary = await enter(browser, 'desk', stack.url, 'Sekretær');
  await townDraws(page, secretary.page);
  await recommend(page);
  return [...complaints, ...guest, ...outside, ...secretary.complaints];
}

async function readLetter(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Mit arbejde', level: 1 }).waitFor();
  for (const group of ['Svar i dag', 'Denne uge', 'Venter på andre'])
    await page.getByRole('heading', { name: new RegExp(`^${group}`) }).waitFor();
  await link(page, /Læserbrev om torvet/).click();
  await seen(page, /Svar inden/);
  await seen(page, /Lindetræet er fældet/);
  for (const how of ['Ring', 'Skriv', 'Aftal besøg']) await button(page, how).waitFor();
}

/** "Start forløb": the letter follows along, and its town is filled in. */
async function startFromLetter(page: Page): Promise<void> {
  const start = page.locator('.letter-start');
  await start.getByRole('button', { name: /Mønster/ }).click();
  await page.getByRole('option', { name: /[Bb]yforny|bymidte|torv/ }).click();
  await start.getByRole('textbox', { name: 'By' }).fill('Vesterby');
  await start.getByRole('button', { name: 'Start forløb' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Navn/).first().fill('Bymidte Vesterby, torvet');
  await dialog.getByRole('button', { name: 'Start forløbet' }).click();
}

/** The chief executive answers the same day, and asks to come. Answers with the municipality's today. */
async function answerTown(browser: Browser, { url }: Pick<Seeded, 'url'>, address: string): Promise<string> {
  const { page } = await enter(browser, 'desk', url, 'Kommunaldirektør');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const clock = (await (await page.request.get(`${url}/api/clock`)).json()) as { now: string };
  const today = clock.now.slice(0, 10);
  await page.goto(address);
  await button(page, 'Åbn Svar med det samme').click();
  const form = page.getByRole('dialog', { name: 'Svar med det samme' });
  await fill(form, { Svar: 'Tak for brevet. Må vi komme på besøg?', 'Må vi komme på besøg?': today });
  await form.getByRole('button', { name: 'Afslut trin' }).click();
  await seen(page, 'Svar med det samme er udført.');
  return today;
}
