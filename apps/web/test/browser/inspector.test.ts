import type { Activity, Flow, Gateway, Model, Process } from '@samskab/definition';
import { blankDrawing, documentWords } from '@samskab/designer/document';
import type { Page } from 'playwright-core';
import { findings } from '../axe.ts';
import { begins } from '../browser.ts';
import { type Drafts, keepDrafts, villageBus } from '../drafts.ts';
import { openHouse } from '../house.ts';
import type { WebServer } from '../server.ts';

const house = openHouse();

let server: WebServer;

beforeAll(async () => {
  server = await house.serve({ person: 'designer' });
});

const paper = blankDrawing({ key: 'blank', name: 'Bænke på torvet', words: documentWords });

type Drawn = { page: Page; complaints: string[]; drafts: Drafts };

async function draw(key: 'blank' | 'village-bus', size: 'desk' | 'phone' = 'desk'): Promise<Drawn> {
  const { page, complaints } = await house.open(size, `${server.address}/hvem`);
  page.setDefaultTimeout(40_000);
  const drafts = await keepDrafts(page, {
    blank: { revision: 1, ...paper },
    'village-bus': { revision: 3, ...villageBus },
  });
  await page.goto(`${server.address}/processer/${key}/tegn`);
  await (size === 'desk' ? begins(page) : page.waitForSelector('.outline-step'));
  return { page, complaints, drafts };
}

const panel = (page: Page) => page.locator('.inspector');
const node = (page: Page, name: string) => page.locator('.react-flow__node', { hasText: name }).first();
const fold = (page: Page, title: string) => panel(page).locator('.fold-button', { hasText: title }).first();

/** Takes one of a few in the field with this label. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await panel(page).getByRole('button', { name: label }).last().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Puts a step after the chosen one by keys. */
async function add(page: Page, typed: string): Promise<void> {
  await page.locator('.editor-keys').focus();
  await page.keyboard.press('+');
  await page.waitForSelector('.menu-search:focus');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.menu', { state: 'detached' });
}

/** The process as the server has it, once everything is saved. */
async function saved(drawn: Drawn, when: (process: Process) => boolean): Promise<Process> {
  const until = Date.now() + 40_000;
  for (;;) {
    const { processes } = (drawn.drafts.of('blank') ?? paper).model as Model;
    const process = processes[0] as Process;
    if (when(process)) return process;
    if (Date.now() > until) throw new Error(`Not saved: ${JSON.stringify(process).slice(0, 2000)}`);
    await drawn.page.waitForTimeout(100);
  }
}

const named = <T extends { name?: string }>(list: readonly T[], name: string): T | undefined =>
  list.find((each) => each.name === name);

describe('the inspector', () => {
  it('says all that stands in a drawing in words, with no fault a machine can find', async () => {
    const { page, complaints } = await draw('village-bus');
    const inspect = async () => {
      expect(await findings(page)).toEqual([]);
      expect(await panel(page).innerText()).not.toMatch(
        /null|undefined|\{"|approved|[a-z]-[a-z]+-[a-z]|\bn[a-z0-9]{9}\b/,
      );
    };
    await node(page, 'Byrådet beslutter').click();
    await inspect();
    expect(await panel(page).innerText()).toContain('Afvist');
    await node(page, 'Midler forventes').click();
    await inspect();
    await node(page, 'Hvad siger mødet?').click();
    await fold(page, 'opgiver ruten').click();
    await inspect();
    await node(page, 'Borgermøde').click();
    await fold(page, 'Uenighed').click();
    await panel(page).getByRole('button', { name: 'Se formularen' }).click();
    await inspect();
    await node(page, 'Bestillingsvindue').click();
    await inspect();
    expect(complaints).toEqual([]);
  }, 150_000);

  it('sets a decision, its money, its question and its deadline from blank paper', async () => {
    const drawn = await draw('blank');
    const { page } = drawn;
    await node(page, 'Forløbet begynder').click();
    await add(page, 'byr');
    await panel(page).getByLabel('Emne').fill('At der kommer bænke på torvet');
    await choose(page, 'Beløb', 'Et fast beløb');
    await panel(page).getByLabel('Beløb: værdien').fill('100.000');
    await panel(page).getByRole('button', { name: 'Sæt en frist' }).click();
    await panel(page).getByLabel('Skal være gjort: Antal').fill('20');
    await add(page, 'spø');
    await add(page, 'opg');
    await node(page, 'Hvad nu?').click();
    await add(page, 'slut');
    await node(page, 'Hvad nu?').click();
    await fold(page, 'Ny opgave').click();
    await panel(page).getByLabel('Svaret på tegningen').fill('godkendt');
    await choose(page, 'Tilføj en betingelse', 'Beslutning');
    await choose(page, 'Tilføj en betingelse', 'Beslutning');
    await choose(page, 'Og eller eller', 'eller');
    await choose(page, 'Værdi', 'godkendt med ændringer');
    await fold(page, 'Forløbet er færdigt').click();
    await panel(page).getByText('Ellers: når ingen anden vej passer').last().click();
    const process = await saved(drawn, ({ nodes }) => nodes.some((each) => (each as Gateway).default !== undefined));
    const council = named(process.nodes, 'Byrådet beslutter') as Activity;
    const outcome = named(process.variables, 'Beslutning')?.id;
    expect(council.facet).toEqual({
      kind: 'checkpoint',
      body: 'council',
      recommendation: 'At der kommer bænke på torvet',
      amount: '10000000',
      outcome,
    });
    expect(council.due).toEqual({ due: { workingDays: '20' } });
    const way = named(process.flows, 'godkendt') as Flow;
    expect(way.when).toBe(`${outcome} = "approved" or ${outcome} = "amended"`);
    const question = named(process.nodes, 'Hvad nu?') as Gateway;
    expect(process.flows.find(({ id }) => id === question.default)?.to).toBe(
      named(process.nodes, 'Forløbet er færdigt')?.id,
    );
  }, 150_000);

  it('builds a form, with something new to ask about, and takes it back as one thing', async () => {
    const drawn = await draw('blank');
    const { page } = drawn;
    await node(page, 'Forløbet begynder').click();
    await add(page, 'opg');
    await choose(page, 'Tilføj et felt', 'En ny oplysning …');
    await panel(page).getByRole('button', { name: 'Tilføj feltet' }).click();
    await panel(page).getByText('Skriv, hvad der skal spørges om.').waitFor();
    await panel(page).getByLabel('Hvad skal der spørges om?').fill('Hvad koster bænkene?');
    await choose(page, 'Svaret er', 'Beløb');
    await panel(page).getByRole('button', { name: 'Tilføj feltet' }).click();
    await fold(page, 'Hvad koster bænkene?').click();
    await panel(page).getByLabel('Hjælp under spørgsmålet').fill('Uden moms');
    const task = (process: Process) => named(process.nodes, 'Ny opgave') as Activity | undefined;
    const process = await saved(drawn, (each) => task(each)?.form?.[0]?.help === 'Uden moms');
    const [cost] = process.variables.filter(({ name }) => name === 'Hvad koster bænkene?');
    expect(cost?.type).toBe('money');
    expect(task(process)?.form).toEqual([
      { id: expect.any(String), variable: cost?.id, label: 'Hvad koster bænkene?', help: 'Uden moms', required: true },
    ]);
    await page.getByRole('button', { name: /^Fortryd/ }).click();
    await page.getByRole('button', { name: /^Fortryd/ }).click();
    const before = await saved(drawn, (each) => task(each)?.form === undefined);
    expect(before.variables).toEqual([]);
  }, 150_000);

  it('does not remove what is used, says where it is, and goes there', async () => {
    const { page } = await draw('village-bus');
    await fold(page, 'Oplysninger').click();
    await panel(page).getByLabel('Find efter navn').fill('pladser');
    await panel(page).getByRole('button', { name: 'Fjern Pladser' }).click();
    await panel(page).getByText('Pladser bruges 1 sted. Fjern det dér først:').waitFor();
    expect(await findings(page)).toEqual([]);
    await panel(page).getByRole('button', { name: 'Foreningen vælger bus' }).click();
    await panel(page).getByRole('heading', { name: 'Foreningen vælger bus' }).waitFor();
  }, 150_000);

  it('shows an expression on demand, and says in Danish what is wrong with it', async () => {
    const { page, complaints } = await draw('village-bus');
    await node(page, 'Driften betales').click();
    await panel(page).getByText('Et udtryk, der bruger Udgifter til drift').waitFor();
    await panel(page).getByRole('button', { name: 'Ret udtrykket' }).click();
    const editor = panel(page).getByRole('textbox', { name: 'Beløb: udtrykket' });
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' + bussen');
    await panel(page).getByText('"bussen" findes ikke. Opret variablen, eller ret navnet.').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 150_000);

  it('is a sheet from below on a phone', async () => {
    const { page, complaints } = await draw('village-bus', 'phone');
    await page.locator('.outline-name').first().focus();
    await page.getByRole('button', { name: 'Vis og ret' }).click();
    await panel(page).getByLabel('Navn', { exact: true }).first().waitFor();
    // The sheet hides half of whatever is scrolled under it: the whole page is seen at once.
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width: 390, height: height + 1000 });
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
  }, 150_000);
});
