import type { Browser, Page } from 'playwright-core';
import { button, link, seen } from './looks.ts';
import type { Seeded } from './stack.ts';
import { enter } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const MEMBER = 'councillor-1@samkobing.example';

/** A member on the phone, then the secretary in the room; answers with what the browsers complained about. */
export async function councillor(browser: Browser, stack: Pick<Seeded, 'url' | 'mail'>): Promise<string[]> {
  const member = await fromMail(browser, stack);
  await seen(member.page, 'I skal beslutte, at …');
  for (const fact of ['Beløb', 'Område', 'Dækning']) await seen(member.page, fact);
  await member.page.getByRole('heading', { name: 'Sådan kom vi hertil' }).waitFor();
  await seen(member.page, /Nogle ældre får længere til bussen/);
  for (const answer of ['Hvis ja', 'Hvis nej']) await seen(member.page, answer);
  await button(member.page, 'Se det på tegningen').click();
  await seen(member.page, /sådan går forløbet videre/);
  await member.page.keyboard.press('Escape');
  await button(member.page, 'Jeg kan være inhabil').click();
  await member.page.getByLabel('Hvorfor?').fill('Jeg bor på ruten.');
  await button(member.page, 'Sig det til mødet').click();
  await seen(member.page, /Du har sagt, at du kan være inhabil/);

  const { page, complaints } = await enter(browser, 'desk', stack.url, 'Sekretær');
  await decideInRoom(page);
  return [...complaints, ...member.complaints];
}

/** The agenda's mail leads to the item, once one has said who one is. */
async function fromMail(browser: Browser, { mail }: Pick<Seeded, 'mail'>): Promise<Visitor> {
  const heading = 'Punkt 7: Landsbybus i Nørreby';
  const text = await mail(MEMBER, heading);
  const [, address = ''] = new RegExp(`^${heading}\\n(\\S+)$`, 'm').exec(text) ?? [];
  const member = await enter(browser, 'phone', address, 'Byråd');
  await member.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  return member;
}

/** The council's evening: 25 of 27, who is disqualified, and the decision. */
export async function decideInRoom(page: Page): Promise<void> {
  await link(page, /Landsbybus/).click();
  await link(page, 'Behandl punktet på mødet').click();
  await attend(page);
  await button(page, /^Er inhabil: Byrådsmedlem 14/).click();
  await button(page, /^Er ikke inhabil: Byrådsmedlem 1$/).click();
  await button(page, 'Godkendt uden afstemning').click();
  await button(page, 'Bekræft beslutning').click();
  await seen(page, /Videre: Bestil køreplan/);
}

/** "25 af 27 til stede, beslutningsdygtigt" */
export async function attend(page: Page): Promise<void> {
  await button(page, 'Skriv fremmøde').click();
  await button(page, 'Alle er her').click();
  for (const seat of [26, 27]) await page.getByRole('button', { name: `Byrådsmedlem ${seat}`, exact: true }).click();
  await button(page, 'Gem fremmøde').click();
  await seen(page, /25/);
  await seen(page, 'Beslutningsdygtigt');
}
