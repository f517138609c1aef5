import type { Browser } from 'playwright-core';
import { button, link, seen } from './looks.ts';
import type { Seeded } from './stack.ts';
import { enter } from './visitor.ts';

/** Nobody knew at the start where it ends: one running case gets a drawing of its own, and follows it. */
export async function drawOn(browser: Browser, stack: Pick<Seeded, 'url'>): Promise<string[]> {
  const { page, complaints } = await enter(browser, 'desk', stack.url, 'Sagsbehandler');
  await link(page, /^Forløb/).click();
  await link(page, /Bymidte Østerby/).click();
  await button(page, 'Tilpas dette forløb').click();
  await link(page, 'Tegn videre på dette forløb alene').click();
  await page.getByRole('heading', { name: 'Tegn videre: Bymidte Østerby' }).waitFor();
  await page.locator('.react-flow__node', { hasText: 'Visionsplan' }).first().click();
  await page.keyboard.press('+');
  await page.getByRole('option', { name: 'Opgave' }).click();
  await page.keyboard.press('F2');
  await page.locator('.name-editor:focus').waitFor();
  await page.keyboard.type('Spørg skolen');
  await page.keyboard.press('Enter');
  await button(page, 'Tilpas dette forløb').click();
  await seen(page, 'Forløbet kan nå sin slutning, uanset hvad der sker.');
  await seen(page, 'Nyt trin: Spørg skolen');
  await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Skolen vil være med.');
  await button(page, 'Følg denne tegning').click();
  await page.getByRole('heading', { name: 'Bymidte Østerby', level: 1 }).waitFor();
  await page.locator('.react-flow__node', { hasText: 'Spørg skolen' }).first().waitFor({ state: 'attached' });
  await seen(page, /Skolen vil være med/);
  return complaints;
}
