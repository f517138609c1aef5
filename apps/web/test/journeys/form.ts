import type { Locator } from 'playwright-core';

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
