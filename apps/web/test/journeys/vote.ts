import type { CasePage } from '@samskab/contracts';
import type { Browser, Page } from 'playwright-core';
import type { z } from 'zod';
import { attend } from './councillor.ts';
import { button, link, seen } from './looks.ts';
import { throughCommittees } from './recommend.ts';
import { ask } from './say.ts';
import type { Seeded } from './stack.ts';
import { enter } from './visitor.ts';

/** Of the lists that are there: for, against, abstaining. */
export type ListVotes = readonly [list: string, votes: readonly [number, number, number]][];

/** 14 for, 9 against, 2 abstaining. */
const split: ListVotes = [
  ['Samkøbinglisten', [9, 0, 0]],
  ['Landsbylisten', [5, 0, 2]],
  ['Torvelisten', [0, 5, 0]],
  ['Skovlisten', [0, 4, 0]],
];
const DISSENT = 'Pengene burde gå til skolen.';

/** Another evening, on the case worker's case: votes per list, and a dissent in the minutes. */
export async function vote(browser: Browser, { url }: Pick<Seeded, 'url'>): Promise<string[]> {
  const { page, complaints } = await enter(browser, 'desk', url, 'Sekretær');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const { items } = await ask<z.infer<typeof CasePage>>(
    page,
    `/cases?q=${encodeURIComponent('Bymidte Vesterby, torvet')}`,
  );
  const item = await throughCommittees(page, String(items[0]?.id));
  await page.goto(`${url}/byraad/punkt/${item.id}`);
  await link(page, 'Behandl punktet på mødet').click();
  await attend(page);
  await countVotes(page, split);
  await button(page, 'Tilføj afvigende mening').click();
  await page.getByRole('textbox', { name: 'Afvigende mening' }).fill(DISSENT);
  await button(page, 'Bekræft beslutning').click();
  await seen(page, 'Videre: Udbud');
  await readMinutes(page);
  return complaints;
}

/** Everybody who is there has voted, and there is a majority. */
export async function countVotes(page: Page, lists: ListVotes): Promise<void> {
  await button(page, 'Registrér stemmer').click();
  for (const [list, votes] of lists)
    for (const [index, side] of ['For', 'Imod', 'Undlader'].entries()) {
      const field = page.getByRole('textbox', { name: `${side}, ${list}` });
      await field.fill(String(votes[index]));
      await field.press('Tab');
    }
  const voted = lists.flatMap(([, votes]) => votes).reduce((sum, votes) => sum + votes, 0);
  await seen(page, `${voted} af ${voted}`);
  await seen(page, /Flertal/);
}

/** On paper as on the screen. */
async function readMinutes(page: Page): Promise<void> {
  // Open by itself when nothing else is on the agenda.
  const folded = page.locator('.room-tools:not([open]) > summary');
  if (await folded.isVisible()) await folded.click();
  const minutesLink = page.getByRole('link', { name: 'Protokol', exact: true });
  const [minutes] = await Promise.all([page.waitForEvent('popup'), minutesLink.click()]);
  for (const words of ['For: 14. Imod: 9. Undlod: 2.', 'Afvigende mening', `Liste C: ${DISSENT}`])
    await minutes.getByText(words).first().waitFor();
}
