import type { Browser, Page } from 'playwright-core';
import { decideInRoom } from './councillor.ts';
import { attach, complete, fill, openTask, registerTeam, today } from './form.ts';
import { button, link, seen } from './looks.ts';
import { seeAndMend } from './process-designer.ts';
import type { Seeded } from './stack.ts';
import { enter, visit, type Visitor } from './visitor.ts';

const BUS = 'Landsbybus Nørreby';

/** What a stranger does first, in the order of the story; answers with what the browsers complained about. */
export async function fiveMinutes(browser: Browser, stack: Pick<Seeded, 'url' | 'printed'>): Promise<string[]> {
  namedSteps(stack);
  const people = [
    await citizenGivesInput(browser, stack.url),
    await workerAnswers(browser, stack.url),
    await councilDecides(browser, stack.url),
    await designerMends(browser, stack.url),
    await busIsHandedOver(browser, stack.url),
  ];
  return people.flatMap(({ complaints }) => complaints);
}

/** Each long step with its seconds, then one address. */
function namedSteps({ url, printed }: Pick<Seeded, 'url' | 'printed'>): void {
  const lines = printed();
  for (const step of ['Starting Temporal', 'Starting the api', 'Starting the worker', BUS, 'Everything is there'])
    expect(lines).toMatch(new RegExp(`^ *${step} … \\d+\\.\\d s$`, 'm'));
  expect(lines.match(/Samskab: \S+/g)).toEqual([`Samskab: ${url}`]);
}

/** "Hvem vil du være?" Four cards, and a drawing whose token waits; behind the first card the town's own page. */
async function citizenGivesInput(browser: Browser, url: string): Promise<Visitor> {
  const stranger = await visit(browser, 'desk', url);
  const { page } = stranger;
  await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor();
  for (const card of ['Borger', 'Sagsbehandler', 'Byråd', 'Procesdesigner'])
    await page.getByRole('link', { name: card, exact: true }).waitFor();
  await page.getByRole('heading', { name: BUS }).waitFor();
  await page.locator('.token').first().waitFor();
  expect(await standingAt(page)).toEqual(['Byrådet beslutter']);
  await page.getByRole('link', { name: 'Borger', exact: true }).click();
  await page.getByRole('heading', { name: 'Får Nørreby sin egen bus?', level: 1 }).waitFor();
  await link(page, 'Giv dit input').click();
  await page.getByLabel('Hvad betyder det her for dig?').fill('Så kan min mor selv komme til lægen.');
  await button(page, 'Send input').click();
  await seen(page, 'Tak. Vises efter gennemsyn.');
  return stranger;
}

/** The steps of the drawing where a token stands. */
async function standingAt(page: Page): Promise<string[]> {
  const names = page.locator('.react-flow__node').locator('.state-active, .state-waiting').locator('.name');
  return (await names.allInnerTexts()).map((name) => name.replaceAll(/\s+/g, ' '));
}

/** The morning's letter is answered, and a step is done: the token moves on. */
async function workerAnswers(browser: Browser, url: string): Promise<Visitor> {
  const worker = await enter(browser, 'desk', url, 'Sagsbehandler');
  const { page } = worker;
  await link(page, /Læserbrev om torvet/).click();
  await button(page, 'Skriv').click();
  await page.getByLabel('Dit svar').fill('Tak for brevet. Vi kommer på lørdag og ser på torvet sammen med jer.');
  await button(page, 'Send svaret').click();
  await seen(page, 'Besvaret skriftligt');
  await openCase(page, 'Green Team Sønderby');
  expect(await standingAt(page)).toEqual(['CVR og NemKonto']);
  await registerTeam(page);
  await seen(page, 'Nu: Teamet vælger udstyr.');
  expect(await standingAt(page)).toContain('Teamet vælger udstyr');
  return worker;
}

async function openCase(page: Page, title: string): Promise<void> {
  await link(page, 'Forløb').click();
  await link(page, new RegExp(`^${title}`)).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.locator('.react-flow__node').first().waitFor();
}

/** Who is disqualified, 25 present, "Godkendt": what was expected is granted. */
async function councilDecides(browser: Browser, url: string): Promise<Visitor> {
  const member = await enter(browser, 'phone', url, 'Byråd');
  await link(member.page, /Landsbybus/).click();
  await member.page.getByRole('heading', { name: /^Punkt 7: / }).waitFor();
  await button(member.page, 'Jeg kan være inhabil').click();
  await member.page.getByLabel('Hvorfor?').fill('Jeg bor på ruten.');
  await button(member.page, 'Sig det til mødet').click();
  await seen(member.page, /Du har sagt, at du kan være inhabil/);
  const secretary = await enter(browser, 'desk', url, 'Sekretær');
  await moneyStands(secretary.page, 'Forventet', '100.000 kr.');
  await link(secretary.page, 'Byråd').click();
  await decideInRoom(secretary.page);
  await moneyStands(secretary.page, 'Bevilget', '100.000 kr.');
  return { ...secretary, complaints: [...member.complaints, ...secretary.complaints] };
}

async function moneyStands(page: Page, state: string, amount: string): Promise<void> {
  await openCase(page, BUS);
  await page
    .locator('.money-box', { hasText: new RegExp(`${state}\\s*${amount}`) })
    .first()
    .waitFor();
}

/** The draft somebody is trying out: "2 fejl", one after the other shown and mended, then published. */
async function designerMends(browser: Browser, url: string): Promise<Visitor> {
  const designer = await enter(browser, 'desk', url, 'Procesdesigner');
  const { page } = designer;
  await link(page, 'Landsbybus – forsøg').click();
  await seen(page, '2 fejl');
  await seeAndMend(page, 'Forløbet slutter aldrig helt', '1 fejl');
  await seeAndMend(page, '100.000 kr. kan ende uden formål', 'Ingen fejl');
  await button(page, 'Udgiv').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Udgiv' }).click();
  await seen(page, 'Version 1 er udgivet.');
  return designer;
}

/** The timetable is ordered, the clock jumps to it, the bus is bought and handed over, and another town begins. */
async function busIsHandedOver(browser: Browser, url: string): Promise<Visitor> {
  const worker = await enter(browser, 'desk', url, 'Sagsbehandler');
  const { page } = worker;
  await openCase(page, BUS);
  await orderTimetable(page);
  await jumpToTimetable(page);
  await buyBus(page);
  await handOver(page);
  await beginElsewhere(page);
  await sameInTemporal(browser, url);
  return worker;
}

async function orderTimetable(page: Page): Promise<void> {
  const now = await today(page);
  const order = await openTask(page, 'Bestil køreplan');
  await fill(order, { Bestilling: 'Rute 46 nedlægges fra næste køreplan', Sendt: now });
  await complete(order);
  const hearing = await openTask(page, 'Køreplan og høring');
  await fill(hearing, { Høringssvar: '3', 'Ny køreplan gælder fra': `${Number(now.slice(0, 4)) + 1}-06-27` });
  await complete(hearing);
  const permit = await openTask(page, 'Tilladelse til rute');
  await fill(permit, { 'Givet?': true });
  await complete(permit);
  await seen(page, 'Nu: Ny køreplan.');
}

/** The demo clock: "Spring til køreplanskift". */
async function jumpToTimetable(page: Page): Promise<void> {
  await button(page, /Spring til …/).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ny køreplan 27\. juni/ })
    .click();
  await seen(page, 'Nu: Køb bus.');
}

async function buyBus(page: Page): Promise<void> {
  const now = await today(page);
  const order = await openTask(page, 'Køb bus');
  await fill(order, { Sælger: 'Busfabrikken', Leveres: now });
  await complete(order);
  const delivery = await openTask(page, 'Bussen leveres');
  await fill(delivery, { Dato: now });
  await attach(delivery, /^Faktura/, 'faktura.jpg');
  await complete(delivery);
}

/** The municipality documents and offers; the association takes over. */
async function handOver(page: Page): Promise<void> {
  await button(page, /^Bussen overdrages$/).click();
  const dialog = page.getByRole('dialog', { name: 'Bussen overdrages' });
  await fill(dialog, { Stand: 'Ny, 9 sæder' });
  await attach(dialog, /^Billeder/, 'bussen.jpg');
  await dialog.getByRole('button', { name: 'Tilbyd overdragelse' }).click();
  await seen(page, 'Overdragelsen er tilbudt.');
  await button(page, /^Bussen overdrages$/).click();
  await dialog.getByRole('button', { name: 'Acceptér for Foreningen' }).click();
  await seen(page, /Nu: Drift, første år\./);
}

/** "Start i en anden by": the same pattern, a family of two. */
async function beginElsewhere(page: Page): Promise<void> {
  await button(page, 'Flere handlinger').click();
  await page.getByRole('menuitem', { name: 'Start i en anden by' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start i en anden by' });
  await fill(dialog, { By: 'Vesterby', Navn: 'Landsbybus Vesterby' });
  await fill(dialog, { 'Byens brev': 'Rute 12 kører tom. Vi vil også selv.', Kontakt: 'Lokalrådet' });
  await dialog.getByRole('button', { name: /^Start/ }).click();
  await page.getByRole('heading', { name: 'Landsbybus Vesterby', level: 1 }).waitFor();
  await seen(page, 'Nu: Svar byen.');
  await seen(page, '1 → 2');
}

/** Below the drawing: "Samme forløb i Temporal →", which is there. */
async function sameInTemporal(browser: Browser, url: string): Promise<void> {
  const { page } = await visit(browser, 'desk', url);
  const address = await link(page, 'Samme forløb i Temporal').getAttribute('href');
  expect((await page.request.get(address ?? '')).ok()).toBe(true);
}
