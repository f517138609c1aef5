import type { Browser, Locator, Page } from 'playwright-core';
import { fill } from './form.ts';
import { button, link, seen } from './looks.ts';
import type { Seeded } from './stack.ts';
import { enter } from './visitor.ts';

const BUS = 'Busrute byttes til landsbybus';
const LEAK = '100.000 kr. kan ende uden formål';

/** From a copy of a pattern to a running case on a new version; answers with what the browser complained about. */
export async function processDesigner(browser: Browser, stack: Pick<Seeded, 'url'>): Promise<string[]> {
  const { page, complaints } = await enter(browser, 'desk', stack.url, 'Procesdesigner');
  await beginFromPattern(page);
  await seen(page, 'Farven viser, hvem der handler');
  await addDecision(page);
  await describeDecision(page);
  await button(page, 'Sæt spørgsmålet ind').click();
  await seen(page, '1 fejl');
  await seeAndMend(page, LEAK, 'Ingen fejl');
  await tryOut(page);
  await publishNext(page);
  await startCase(page);
  await redrawRunning(page);
  return complaints;
}

/** "Ny proces": Landsbybus among cards that show the drawings. */
async function beginFromPattern(page: Page): Promise<void> {
  await link(page, 'Processer').click();
  await button(page, 'Ny proces').click();
  const dialog = page.getByRole('dialog', { name: 'Ny proces' });
  await fill(dialog, { 'Hvad skal den hedde?': 'Landsbybus med forhåndsbesked' });
  const card = dialog.locator('.beginning', { hasText: BUS });
  await card.locator('svg rect').first().waitFor();
  await card.click();
  await button(page, 'Begynd at tegne').click();
  await page.getByRole('heading', { name: 'Landsbybus med forhåndsbesked', level: 1 }).waitFor();
}

const node = (page: Page, name: string): Locator => page.locator('.react-flow__node', { hasText: name }).first();

async function middleBetween(page: Page, from: string, to: string): Promise<[number, number]> {
  const [a, b] = await Promise.all([node(page, from).boundingBox(), node(page, to).boundingBox()]);
  if (!a || !b) throw new Error(`${from} or ${to} is not on the screen`);
  return [(a.x + a.width + b.x) / 2, a.y + a.height / 2];
}

/** "+" on a flow: "Hvad sker der nu?" → Byrådsbeslutning. */
async function addDecision(page: Page): Promise<void> {
  const [from, to] = ['Foreningen stiftes', 'Foreningen vælger bus'];
  const [x, y] = await middleBetween(page, from, to);
  await page.mouse.move(x, y - 40);
  await page.mouse.move(x, y, { steps: 4 });
  await page.getByLabel(`Tilføj et trin mellem ${from} og ${to}`).click();
  await seen(page, 'Hvad sker der nu?');
  await page.getByRole('option', { name: 'Byrådsbeslutning' }).click();
}

async function describeDecision(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Byrådet Organ$/ }).waitFor();
  await page.getByLabel('Emne').fill('At {By} må gå videre med sin egen bus.');
  await page.getByRole('button', { name: /Beløb$/ }).click();
  await page.getByRole('option', { name: 'Ruten koster om året' }).click();
  await seen(page, 'Dækning');
}

/** "Vis hvordan" plays to where it goes wrong; "Ret det" mends it. */
export async function seeAndMend(page: Page, fault: string, then: string): Promise<void> {
  await button(page, `Vis hvordan: ${fault}`).click();
  await page.locator('.play-harm', { hasText: fault }).waitFor();
  await button(page, 'Ret det').click();
  await page.locator('.designer-header').getByText(then).waitFor();
}

/** The real engine in the browser, through the forms to the new timetable: "Spring til 1. juli". */
async function tryOut(page: Page): Promise<void> {
  await button(page, 'Afprøv').click();
  const panel = page.getByRole('region', { name: 'Afprøv' });
  await panel.getByRole('button', { name: 'Begynd' }).click();
  for (const step of ['Svar byen', 'Borgermøde', 'Ruten opgives', 'Regn på ruten', 'Foreningen stiftes'])
    await doStep(panel, step);
  await doStep(panel, 'Byrådet beslutter', 'Afgør punktet');
  await doStep(panel, 'Foreningen vælger bus');
  await panel.getByRole('radiogroup', { name: 'Hvem dækker resten?' }).getByText('Staten').click();
  await doStep(panel, 'Skriv indstilling');
  await doStep(panel, 'Byrådet beslutter', 'Afgør punktet');
  await doStep(panel, 'Bestil køreplan');
  await fill(panel, { 'Ny køreplan gælder fra': await nextJuly(page) });
  await doStep(panel, 'Køreplan og høring');
  await panel.getByRole('button', { name: /^Spring til 1\. juli/ }).click();
  await panel.getByRole('heading', { name: /^Uret viser 1\. juli/ }).waitFor();
  await panel.getByRole('heading', { name: 'Køb bus' }).waitFor();
  await button(page, 'Tilbage til tegningen').click();
}

async function doStep(panel: Locator, name: string, deed = 'Afslut trin'): Promise<void> {
  await panel.getByRole('heading', { name, exact: true }).waitFor();
  await panel.getByRole('button', { name: deed }).click();
}

async function nextJuly(page: Page): Promise<string> {
  const clock = (await (await page.request.get(new URL('/api/clock', page.url()).href)).json()) as { now: string };
  return `${Number(clock.now.slice(0, 4)) + 1}-07-01`;
}

/** The pattern itself, drawn on: what runs stays on version 1. */
async function publishNext(page: Page): Promise<void> {
  await link(page, 'Tilbage til processer').click();
  await link(page, BUS).click();
  await node(page, 'Borgermøde').click();
  await page.keyboard.press('Control+f');
  await page.getByLabel('Navn på trinnet').fill('Køb bus');
  await page.keyboard.press('Enter');
  await page.keyboard.press('+');
  await page.locator('.menu-search').fill('Besked');
  await page.keyboard.press('Enter');
  const [, running] = /Version 1 er i brug i (\d+) forløb/.exec(await page.locator('.designer-name').innerText()) ?? [];
  await button(page, 'Udgiv').click();
  const dialog = page.getByRole('dialog', { name: 'Udgiv version 2' });
  await dialog.getByText(`${running} forløb bliver på version 1.`).waitFor();
  await dialog.getByText('Nyt trin: “Besked”').waitFor();
  await fill(dialog, { 'Hvad er ændret?': 'Byen får besked, når bussen er bestilt.' });
  await dialog.getByRole('button', { name: 'Udgiv' }).click();
  await seen(page, 'Version 2 er udgivet.');
}

async function startCase(page: Page): Promise<void> {
  await button(page, 'Start et forløb').click();
  const dialog = page.getByRole('dialog', { name: 'Start et forløb' });
  await fill(dialog, {
    Navn: 'Landsbybus Vesterby',
    By: 'Vesterby',
    'Byens brev': 'Rute 12 kører tom.',
    Kontakt: 'Lokalrådet',
  });
  await dialog.getByRole('button', { name: 'Start forløbet' }).click();
  await page.getByRole('heading', { name: 'Landsbybus Vesterby', level: 1 }).waitFor();
  await seen(page, `${BUS}, version 2`);
  await seen(page, 'Nu: Svar byen.');
}

/** "Tilpas dette forløb": what stays, what changes, who is told. */
async function redrawRunning(page: Page): Promise<void> {
  await link(page, 'Forløb').click();
  await link(page, /^Landsbybus Nørreby/).click();
  await seen(page, `${BUS}, version 1`);
  await button(page, 'Tilpas dette forløb').click();
  const dialog = page.getByRole('dialog', { name: 'Tilpas dette forløb' });
  for (const part of ['Det bliver', 'Trin, der er anderledes', 'Får besked'])
    await dialog.getByRole('heading', { name: part }).waitFor();
  await dialog.getByText('Nyt trin: Besked').waitFor();
  await fill(dialog, { 'Hvorfor?': 'Byen vil vide, når bussen er bestilt.' });
  await dialog.getByRole('button', { name: 'Skift til version 2' }).click();
  await seen(page, 'Forløbet følger nu version 2.');
  await seen(page, `${BUS}, version 2`);
}
