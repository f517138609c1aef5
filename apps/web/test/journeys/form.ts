import type { Locator, Page } from 'playwright-core';
import { button } from './looks.ts';

/** A form as a person fills it in, by its labels: a text, `true` for *Ja*, a `YYYY-MM-DD` for a date. */
export async function fill(form: Locator, answers: Record<string, string | boolean>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    if (typeof answer === 'boolean') await choose(form, label, answer ? 'Ja' : 'Nej');
    else if (/^\d{4}-\d\d-\d\d$/.test(answer)) await typeDate(form, label, answer);
    else await form.getByRole('textbox', { name: label }).first().fill(answer);
  }
}

const choose = (form: Locator, label: string, answer: string): Promise<void> =>
  form.getByRole('radiogroup', { name: label }).getByText(answer, { exact: true }).click();

/** Day, month and year, each moved on from when it is whole. */
async function typeDate(form: Locator, label: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const first = form.getByRole('group', { name: label }).getByRole('spinbutton').first();
  await first.click();
  await first.page().keyboard.type(day + month + year);
}

/** A file for a field of a form: a picture of the page itself. */
export async function attach(form: Locator, field: RegExp, name: string): Promise<void> {
  const page = form.page();
  const buffer = await page.screenshot({ type: 'jpeg', quality: 20 });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    form.getByRole('button', { name: field }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'image/jpeg', buffer });
  await form.getByText(name).first().waitFor();
}

/** The form of a step that waits on the page of its case. */
export async function openTask(page: Page, name: string): Promise<Locator> {
  await button(page, `Åbn ${name}`).click();
  return page.getByRole('dialog', { name });
}

export const complete = (form: Locator): Promise<void> => form.getByRole('button', { name: 'Afslut trin' }).click();

/** The day it is in the municipality. */
export async function today(page: Page): Promise<string> {
  const clock = (await (await page.request.get(new URL('/api/clock', page.url()).href)).json()) as { now: string };
  return clock.now.slice(0, 10);
}

/** A founded team is in the register, and has an account. */
export async function registerTeam(page: Page): Promise<void> {
  const form = await openTask(page, 'CVR og NemKonto');
  await fill(form, { 'CVR-nummer': '40506070', Registreret: await today(page), 'NemKonto er oprettet': true });
  await complete(form);
}
