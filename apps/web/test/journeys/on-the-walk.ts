import type { Browser, Page } from 'playwright-core';
import { fill } from './form.ts';
import { button, seen } from './looks.ts';
import type { Seeded } from './stack.ts';
import { enter, visit } from './visitor.ts';

const GUEST = 'lokalraad@samkobing.example';

/** "Invitér deltagere": a mail with a link of their own, that opens this case and no other. */
export async function invite(browser: Browser, page: Page, stack: Pick<Seeded, 'url' | 'mail'>): Promise<string[]> {
  await button(page, 'Flere handlinger').click();
  await page.getByRole('menuitem', { name: 'Invitér deltagere' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invitér deltagere' });
  await fill(dialog, { Navn: 'Lokalrådet i Vesterby', 'E-mail': GUEST });
  await button(page, 'Send invitation').click();
  await seen(page, 'Lokalrådet i Vesterby er inviteret.');
  await page.keyboard.press('Escape');
  const [link = ''] = /\S+\/deltag#\S+/.exec(await stack.mail(GUEST, 'Linket er personligt')) ?? [];
  return arrive(browser, link, page.url());
}

/** The invited sees the case, has its task, and comes nowhere else. */
async function arrive(browser: Browser, link: string, address: string): Promise<string[]> {
  const guest = await visit(browser, 'phone', link);
  await guest.page.getByRole('heading', { name: 'Bymidte Vesterby, torvet', level: 1 }).waitFor();
  expect(new URL(guest.page.url()).pathname).toBe(new URL(address).pathname);
  await seen(guest.page, 'Din næste opgave');
  const list = await guest.page.request.get(new URL('/api/cases', link).href);
  expect(((await list.json()) as { items: unknown[] }).items).toHaveLength(1);
  return guest.complaints;
}

/** By phone: noted for those who walk along, with a photo from its camera. */
export async function walk(browser: Browser, stack: Pick<Seeded, 'url'>, address: string, today: string) {
  const { page, complaints } = await enter(browser, 'phone', stack.url, 'Sagsbehandler');
  await page.getByRole('heading', { name: 'Mit arbejde', level: 1 }).waitFor();
  await page.goto(address);
  const docked = page.getByRole('region', { name: 'Din næste opgave' });
  await docked.getByText('Byvandring').waitFor();
  const photo = await page.screenshot({ type: 'jpeg', quality: 40 });
  await docked.getByRole('button', { name: 'Åbn' }).click();
  const form = page.getByRole('dialog', { name: 'Byvandring' });
  expect(await form.getByRole('checkbox', { name: 'Notér på vegne af lokalrådet' }).isChecked()).toBe(true);
  await fill(form, { Dato: today, 'Hvor mange gik med?': '31', 'Hvad så vi?': 'Et bart torv og tomme butikker' });
  await fill(form, { 'Vil byen i gang?': true, 'Hvorfor, hvorfor ikke?': 'Vi vil have liv på torvet igen' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    form.getByRole('button', { name: /^Billeder/ }).click(),
  ]);
  await chooser.setFiles({ name: 'torvet.jpg', mimeType: 'image/jpeg', buffer: photo });
  await form.getByText('torvet.jpg').first().waitFor();
  await form.getByRole('button', { name: 'Afslut trin' }).click();
  await seen(page, 'Byvandring er udført.');
  await page.getByRole('link', { name: 'torvet.jpg' }).first().waitFor();
  return complaints;
}
