import type { Page } from 'playwright-core';
import { complete, fill, openTask } from './form.ts';
import { button, seen } from './looks.ts';

/** The group is formed, and gets its architects: "Sendes til initiativgruppen"; undone at once, and done. */
export async function stepAndUndo(page: Page): Promise<void> {
  await formGroup(page);
  await askArchitects(page);
  await button(page, 'Fortryd').click();
  await seen(page, 'Trinnet er åbnet igen.');
  await askArchitects(page);
  await seen(page, 'Nu: Visionsplan.');
}

async function formGroup(page: Page): Promise<void> {
  const form = await openTask(page, 'Initiativgruppe dannes');
  await fill(form, {
    Navn: 'Liv i Vesterby',
    Antal: '11',
    'Hvem kommer de fra?': 'Butikker og skole',
    Kontakt: 'Formanden',
  });
  await complete(form);
  await seen(page, 'Initiativgruppe dannes er udført.');
}

async function askArchitects(page: Page): Promise<void> {
  const form = await openTask(page, 'Arkitekter til gruppen');
  await fill(form, {
    Honorar: '180.000',
    Tegnestue: 'Tegnestuen',
    'Hvad gør kommunen stadig?': 'Fejer og tømmer spande',
  });
  await form.locator('.goes-to', { hasText: 'Sendes til initiativgruppen' }).waitFor();
  await complete(form);
  await seen(page, 'Arkitekter til gruppen er udført.');
}

/** Later: what is to be done again, what closes and what is taken back stands before the reason is asked for. */
export async function reopen(page: Page): Promise<void> {
  await page.getByText('Udførte trin').click();
  await button(page, 'Genåbn Initiativgruppe dannes').click();
  const dialog = page.getByRole('dialog', { name: 'Genåbn Initiativgruppe dannes' });
  for (const part of ['Skal gøres igen', 'Lukkes', 'Tages tilbage'])
    await dialog.getByRole('heading', { name: part }).waitFor();
  await dialog.getByText(/180\.000 kr\./).waitFor();
  await dialog.getByRole('textbox', { name: 'Hvorfor skal trinnet gøres om?' }).fill('Skolen er kommet med i gruppen.');
  await dialog.getByRole('button', { name: 'Genåbn', exact: true }).click();
  await seen(page, 'Initiativgruppe dannes er åbnet igen.');
  await seen(page, /Skolen er kommet med i gruppen/);
  await formGroup(page);
  await askArchitects(page);
}
