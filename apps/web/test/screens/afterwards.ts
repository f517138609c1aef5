import type { Page } from 'playwright-core';
import { attend } from '../journeys/councillor.ts';
import { attach, complete, fill, openTask, registerTeam } from '../journeys/form.ts';
import { button } from '../journeys/looks.ts';
import { countVotes, type ListVotes } from '../journeys/vote.ts';
import type { Picture } from './pictures.ts';

const SOENDERBY = 'Green Team Sønderby';

/** Chooses and buys what shall be handed over. */
async function buyKit(page: Page): Promise<void> {
  await registerTeam(page);
  const chosen = await openTask(page, 'Teamet vælger udstyr');
  await fill(chosen, { 'Hvad skal I bruge?': '12 veste, net og handsker', Pris: '5.800' });
  await complete(chosen);
  const order = await openTask(page, 'Køb udstyr');
  await attach(order, /^Faktura/, 'faktura-udstyr.jpg');
  await complete(order);
}

async function openHandOver(page: Page): Promise<void> {
  const kit = button(page, /Veste og redskaber$/).first();
  if (await button(page, 'Åbn CVR og NemKonto').isVisible()) await buyKit(page);
  await kit.click();
}

/** Of the 25 who are there, one is disqualified. */
const votes: ListVotes = [
  ['Samkøbinglisten', [9, 0, 0]],
  ['Landsbylisten', [5, 0, 1]],
  ['Torvelisten', [0, 5, 0]],
  ['Skovlisten', [0, 4, 0]],
];

async function voteInRoom(page: Page): Promise<void> {
  if (await button(page, 'Skriv fremmøde').isVisible()) {
    await attend(page);
    await button(page, /^Er inhabil: Byrådsmedlem 14/).click();
  }
  await countVotes(page, votes);
}

async function jump(page: Page): Promise<void> {
  await button(page, /Spring til …/).click();
  await page.locator('.ahead-point').nth(3).click();
  await button(page, 'Se alt, der skete').click();
}

/** Only what is drawn otherwise can be published. */
async function publish(page: Page): Promise<void> {
  const step = page.locator('.react-flow__node', { hasText: 'Svar byen' }).first();
  if (await step.isVisible()) {
    await step.click();
    await page.getByLabel('Navn', { exact: true }).fill('Ring til byen');
    await page.keyboard.press('Tab');
  }
  await page.locator('.designer-tools .button-primary:not([data-disabled])').click();
}

/** What one has to do something for, in the order it is done: taken last, at both sizes, for it changes the house. */
export const afterwards: readonly Picture[] = [
  {
    name: 'designer-publish',
    as: 'process-designer',
    at: () => '/processer/village-bus/tegn',
    ready: '.problems-chip.chip-good',
    act: publish,
  },
  {
    name: 'room-vote',
    as: 'council-secretary',
    at: ({ meeting, item }) => item && `/byraad/moede/${meeting}?punkt=${item}`,
    ready: '.attend-card',
    act: voteInRoom,
  },
  {
    name: 'agenda',
    as: 'council-secretary',
    at: ({ meeting }) => meeting && `/api/meetings/${meeting}/agenda`,
    ready: 'h1',
    full: true,
  },
  {
    name: 'handover',
    as: 'case-worker',
    at: (seeds) => `/forloeb/${seeds.case(SOENDERBY)}`,
    ready: '.case-next, .docked',
    act: openHandOver,
  },
  { name: 'clock-told', as: 'case-worker', at: () => '/forloeb', ready: '.row-link', act: jump },
];
