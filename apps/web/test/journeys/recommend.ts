import type { Case, Item } from '@samskab/contracts';
import type { Page } from 'playwright-core';
import { fill } from './form.ts';
import { button, seen } from './looks.ts';
import { ask, say } from './say.ts';

type Step = { node: string; data: object; onBehalfOf?: string };

const town: Step[] = [
  {
    node: 'vision-plan',
    onBehalfOf: 'initiative-group',
    data: { vision: 'Træer, bænke og lys', visionFile: 'visionsplan.pdf', architectUsed: 14_000_000 },
  },
  {
    node: 'vision-meeting',
    onBehalfOf: 'initiative-group',
    data: {
      ...{
        meetingDate: '2027-01-07',
        attendance: 140,
        meetingSays: 'ja',
        steeringCount: 7,
        dissent: 'Vi mister parkering',
      },
      meetingReason: 'Torvet skal være et sted, man bliver',
    },
  },
  {
    node: 'concrete-project',
    onBehalfOf: 'steering-group',
    data: {
      ...{
        project: 'Et torv med træer, bænke, lys og springvand',
        drawings: 'tegninger.pdf',
        projectPrice: 500_000_000,
      },
      ...{ upkeepCost: 12_000_000, townGives: 'Plantning og arbejdsdage' },
    },
  },
];
const chosen = {
  steeringDate: '2027-01-20',
  decisionText: 'Styregruppen vælger projektet',
  minutesRef: 'Mødet i januar',
};

const caseOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function when<T>(page: Page, found: (one: Case) => T | undefined, caseId = caseOf(page)): Promise<T> {
  for (;;) {
    const here = found(await ask<Case>(page, `/cases/${caseId}`));
    if (here !== undefined) return here;
  }
}

async function complete(page: Page, { node, ...body }: Step): Promise<void> {
  const { id } = await when(page, ({ tasks }) => tasks.find((task) => task.node === node));
  await say(page, `/cases/${caseOf(page)}/tasks/${id}/complete`, body);
}

/** The year in which the town draws its square, until the municipality can order it. */
export async function townDraws(page: Page, secretary: Page): Promise<void> {
  for (const step of town) await complete(page, step);
  const item = await when(page, ({ items }) =>
    items.find(({ node, meetingId }) => node === 'steering-chooses' && meetingId),
  );
  await say(secretary, `/items/${item.id}/close`, { outcome: 'approved', how: 'elsewhere', data: chosen });
  await complete(page, {
    node: 'can-order',
    data: { orderable: true, orderReason: 'Lovligt, sikkert og til at drive' },
  });
  await when(page, ({ tasks }) => tasks.find(({ node }) => node === 'write-item'));
}

/** "Indstil til byrådet": drafted from the case, mended and sent. */
export async function recommend(page: Page): Promise<void> {
  await button(page, 'Åbn Skriv indstilling').click();
  const form = page.getByRole('dialog', { name: 'Skriv indstilling' });
  await fill(form, { Dækning: 'Kassebeholdningen', 'Fordelt på år': 'Det hele i 2027' });
  await fill(form, { 'Hvad gør kommunen stadig?': 'Rydder sne og tømmer spande' });
  await form.locator('.goes-to', { hasText: 'Sendes til byrådet' }).waitFor();
  await form.getByRole('button', { name: 'Afslut trin' }).click();
  await button(page, 'Indstil til byrådet').click();
  const dialog = page.getByRole('dialog', { name: 'Indstil til byrådet' });
  const [wish, told] = [dialog.getByLabel('Indstilling', { exact: true }), dialog.getByLabel('Sagsfremstilling')];
  expect(await wish.inputValue()).toContain('5.000.000 kr.');
  expect(await told.inputValue()).toMatch(/Byvandring[\s\S]*Uenighed: Vi mister parkering/);
  expect(await told.inputValue()).not.toContain('taget tilbage');
  await told.fill(`${await told.inputValue()}\nTorvet kan stå færdigt før jul.`);
  await button(page, 'Gem indstillingen').click();
  await seen(page, 'Indstillingen er gemt. Punktet venter på byrådet.');
  await seen(page, /Venter på byrådet \d/);
}

/** The item's committees have recommended it; answers with where the council has it. */
export async function throughCommittees(secretary: Page, caseId: string): Promise<Item> {
  const { id } = await when(secretary, ({ items }) => items[0], caseId);
  const { route } = await ask<Item>(secretary, `/items/${id}`);
  for (const { itemId } of route.filter((one) => one.itemId !== id))
    await say(secretary, `/items/${itemId}/close`, { outcome: 'approved', how: 'elsewhere' });
  return ask<Item>(secretary, `/items/${id}`);
}
