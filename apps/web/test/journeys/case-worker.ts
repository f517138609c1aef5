import type { Browser, Page } from 'playwright-core';
import { button, link, seen } from './looks.ts';
import type { Seeded } from './stack.ts';
import { enter } from './visitor.ts';

/** From the morning's letter to a case with its walk; answers with what the browser complained about. */
export async function caseWorker(browser: Browser, stack: Pick<Seeded, 'url'>): Promise<string[]> {
  const { page, complaints } = await enter(browser, 'desk', stack.url, 'Sagsbehandler');
  await page.getByRole('heading', { name: 'Mit arbejde', level: 1 }).waitFor();
  for (const group of ['Svar i dag', 'Denne uge', 'Venter på andre'])
    await page.getByRole('heading', { name: new RegExp(`^${group}`) }).waitFor();
  await link(page, /Læserbrev om torvet/).click();
  await seen(page, /Svar inden/);
  await seen(page, /Lindetræet er fældet/);
  for (const how of ['Ring', 'Skriv', 'Aftal besøg']) await button(page, how).waitFor();
  await startFromLetter(page);
  await seen(page, 'Nu:');
  return complaints;
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
