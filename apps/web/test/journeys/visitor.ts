import type { Browser, Page } from 'playwright-core';
import { open, sizes } from '../browser.ts';

/** Somebody with a browser of their own, and what its console complained about: CSP violations among it. */
export type Visitor = { page: Page; complaints: string[] };

export const visit = (browser: Browser, size: keyof typeof sizes, address: string): Promise<Visitor> =>
  open(browser, size, address);

/**
 * "Hvem vil du være?": through the door by a card, or by a person's name below the cards; to where `address` leads, else to
 * the person's own room.
 */
export async function enter(
  browser: Browser,
  size: keyof typeof sizes,
  address: string,
  who: string,
): Promise<Visitor> {
  const visitor = await visit(browser, size, address);
  const { page } = visitor;
  const link = page.getByRole('link', { name: who, exact: true });
  await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor();
  await page.locator('.start-others').waitFor();
  for (const folded of await page.locator('details').all())
    if (!(await link.first().isVisible())) await folded.locator('summary').click();
  await link.first().click();
  return visitor;
}
