import type { Model, Process } from '@samskab/definition';
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
  page.setDefaultTimeout(12_000);
  const drafts = await keepDrafts(page, {
    blank: { revision: 1, ...paper },
    'village-bus': { revision: 3, ...villageBus },
  });
  await page.goto(`${server.address}/processer/${key}/tegn`);
  await (size === 'desk' ? begins(page) : page.waitForSelector('.outline-step'));
  return { page, complaints, drafts };
}

const processOf = (model: unknown): Process => (model as Model).processes[0] as Process;

/** The process as the server has it, once everything is saved. */
async function saved({ page, drafts }: Drawn, key: string): Promise<Process> {
  await page.waitForSelector('.saved-line:has-text("Gemt kl.")');
  return processOf(drafts.of(key)?.model);
}

/** "Svar byen → Borgermøde": what leads where, by name. */
function waysOf({ nodes, flows }: Process): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name ?? '']));
  return flows.map(({ from, to }) => `${names.get(from)} → ${names.get(to)}`);
}

const node = (page: Page, name: string) => page.locator('.react-flow__node', { hasText: name }).first();
const middle = async (page: Page, name: string): Promise<{ x: number; y: number }> => {
  const box = await node(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 4);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

const said = (page: Page) => page.locator('.editor > output').innerText();
/** Comes to stand there: React Flow draws a moved node a moment after the document has it. */
async function stands(page: Page, name: string, { x, y }: { x: number; y: number }): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const at = await middle(page, name);
    if (Math.abs(at.x - x) < 0.5 && Math.abs(at.y - y) < 0.5) return;
    await page.waitForTimeout(100);
  }
  expect(await middle(page, name)).toEqual({ x, y });
}

/** A window so tall that nothing stands under what is docked at its foot. */
async function seeAll(page: Page): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: 390, height: height + 120 });
  await page.waitForTimeout(300);
}

/** The button is off when the last change is taken back, and drawn so. */
const nothingToUndo = 'document.querySelector("[aria-label^=Fortryd]").disabled';
const paperOf = (page: Page) => page.locator('.editor-keys');

/** Opens the menu by its key, narrows it by typing, and takes what is left. */
async function add(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('+');
  await page.waitForSelector('.menu-search:focus');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.menu', { state: 'detached' });
}

async function rename(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.waitForSelector('.name-editor:focus');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

describe('drawing by pointer', () => {
  it('puts a step from the palette on the paper, and joins it by dragging', async () => {
    const drawn = await draw('blank');
    const { page } = drawn;
    await page.getByRole('button', { name: 'Opgave', exact: true }).click();
    const begin = await middle(page, 'Forløbet begynder');
    await page.mouse.click(begin.x + 300, begin.y);
    await page.locator('.react-flow__node.selected', { hasText: 'Ny opgave' }).waitFor();
    await node(page, 'Forløbet begynder').click();
    const dock = await node(page, 'Forløbet begynder').locator('.dock[data-handleid="right"]').boundingBox();
    await drag(page, { x: (dock?.x ?? 0) + 4, y: (dock?.y ?? 0) + 4 }, await middle(page, 'Ny opgave'));
    expect(waysOf(await saved(drawn, 'blank'))).toEqual(['Forløbet begynder → Ny opgave']);
  });

  it('asks what shall come where a flow is let go, and draws that', async () => {
    const drawn = await draw('blank');
    const { page } = drawn;
    await node(page, 'Forløbet begynder').click();
    const dock = await node(page, 'Forløbet begynder').locator('.dock[data-handleid="right"]').boundingBox();
    const from = { x: (dock?.x ?? 0) + 4, y: (dock?.y ?? 0) + 4 };
    await drag(page, from, { x: from.x + 320, y: from.y + 120 });
    await page.getByRole('option', { name: 'Borgermøde' }).click();
    expect(waysOf(await saved(drawn, 'blank'))).toEqual(['Forløbet begynder → Borgermøde']);
  });

  it('puts a decision into a flow by its plus', async () => {
    const drawn = await draw('village-bus');
    const { page } = drawn;
    const [from, to] = [await middle(page, 'Svar byen'), await middle(page, 'Borgermøde')];
    await page.mouse.move((from.x + to.x) / 2, from.y);
    await page.locator('[aria-label="Tilføj et trin mellem Svar byen og Borgermøde"]').click();
    expect(await page.getByRole('option').count()).toBeGreaterThan(8);
    await page.getByRole('option', { name: 'Byrådsbeslutning' }).click();
    const ways = waysOf(await saved(drawn, 'village-bus'));
    expect(ways).toContain('Svar byen → Byrådet beslutter');
    expect(ways).toContain('Byrådet beslutter → Borgermøde');
    expect(ways).not.toContain('Svar byen → Borgermøde');
  });

  it('moves a step with one change, undone with one press', async () => {
    const drawn = await draw('village-bus');
    const { page } = drawn;
    const before = await middle(page, 'Svar byen');
    await drag(page, before, { x: before.x, y: before.y + 60 });
    await page.waitForSelector('.saved-line:has-text("Gemt kl.")');
    expect((await middle(page, 'Svar byen')).y).toBeGreaterThan(before.y + 40);
    await page.getByRole('button', { name: /^Fortryd/ }).click();
    await page.waitForFunction(nothingToUndo);
    await stands(page, 'Svar byen', before);
  });

  it('draws only what is dragged anew', async () => {
    const { page } = await draw('village-bus');
    await page.evaluate(`
      window.touched = new Set();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const node = target.nodeType === 1 ? target.closest('.react-flow__node') : target.parentElement?.closest('.react-flow__node');
          if (node) window.touched.add(node.dataset.id);
        }
      }).observe(document.querySelector('.react-flow__nodes'), { subtree: true, childList: true, attributes: true, characterData: true });
    `);
    const at = await middle(page, 'Svar byen');
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 20, at.y + 20, { steps: 5 });
    const touched = await page.evaluate<string[]>('[...window.touched]');
    await page.mouse.up();
    expect(touched).toEqual(['answer-town']);
  });

  it('leads a flow elsewhere by its end', async () => {
    const drawn = await draw('village-bus');
    const { page } = drawn;
    await page.locator('.pill', { hasText: 'mødes igen' }).click({ force: true });
    const end = await page.locator('.flow-end-to').boundingBox();
    await drag(page, { x: (end?.x ?? 0) + 6, y: (end?.y ?? 0) + 6 }, await middle(page, 'Svar byen'));
    expect(waysOf(await saved(drawn, 'village-bus'))).toContain('Hvad siger mødet? → Svar byen');
  });

  it('chooses several by a frame, and deletes them; the chain closes', async () => {
    const drawn = await draw('village-bus');
    const { page } = drawn;
    await node(page, 'Svar byen').click();
    await page.keyboard.press('Delete');
    expect(waysOf(await saved(drawn, 'village-bus'))).toContain('Byen beder om nye ruter → Borgermøde');
    const at = await middle(page, 'Borgermøde');
    await drag(page, { x: at.x - 110, y: at.y - 60 }, { x: at.x + 60, y: at.y + 30 });
    expect(await page.locator('.react-flow__node.selected').count()).toBeGreaterThanOrEqual(1);
  });
});

describe('drawing by keys alone', () => {
  it('builds a small process, from blank paper to the end', async () => {
    const drawn = await draw('blank');
    const { page } = drawn;
    await paperOf(page).focus();
    await page.keyboard.press('Home');
    expect(await said(page)).toContain('Forløbet begynder, Begyndelse');
    await add(page, 'opg');
    await rename(page, 'Spørg byen');
    expect(await said(page)).toBe('Hedder nu Spørg byen.');
    await add(page, 'spørg');
    await rename(page, 'Vil byen?');
    await add(page, 'bestil');
    await add(page, 'slut');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await add(page, 'slut');
    await rename(page, 'Bænken bliver');
    const process = await saved(drawn, 'blank');
    expect(waysOf(process)).toEqual([
      'Forløbet begynder → Spørg byen',
      'Spørg byen → Vil byen?',
      'Vil byen? → Bestilling',
      'Bestilling → Forløbet er færdigt',
      'Vil byen? → Bænken bliver',
    ]);
  });

  it('joins, moves, copies, and takes it all back', async () => {
    const drawn = await draw('blank');
    const { page } = drawn;
    await paperOf(page).focus();
    await page.keyboard.press('Home');
    await add(page, 'opg');
    await add(page, 'borgerm');
    await page.keyboard.press('c');
    await page.keyboard.press('ArrowLeft');
    expect(await said(page)).toBe('Til Ny opgave?');
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe('Borgermøde fører nu til Ny opgave.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await said(page)).toBe('Ny opgave er flyttet.');
    await page.keyboard.press('Control+d');
    expect(processOf((await saved(drawn, 'blank')) && drawn.drafts.of('blank')?.model).nodes).toHaveLength(4);
    for (let n = 0; n < 5; n++) await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await said(page)).toBe('Der er ikke mere at fortryde.');
    await page.waitForTimeout(1200);
    expect((await saved(drawn, 'blank')).nodes).toHaveLength(1);
    await page.keyboard.press('Control+Shift+z');
    expect(await said(page)).toBe('Gjort igen.');
  });

  it('finds a step by name, and hangs a deadline on it', async () => {
    const drawn = await draw('village-bus');
    const { page } = drawn;
    await paperOf(page).focus();
    await page.keyboard.press('Control+f');
    await page.waitForSelector('.search-field:focus');
    await page.keyboard.type('tilladelse');
    await page.keyboard.press('Enter');
    expect(await said(page)).toContain('Tilladelse til rute');
    await add(page, 'frist');
    const process = await saved(drawn, 'village-bus');
    const permit = process.nodes.find(({ name }) => name === 'Tilladelse til rute');
    expect(process.nodes.filter((each) => each.type === 'event' && each.attachedTo === permit?.id)).toHaveLength(1);
  });

  it('comes to every step by the arrows, and is told every shortcut', async () => {
    const { page } = await draw('village-bus');
    await paperOf(page).focus();
    await page.keyboard.press('Home');
    const reached = new Set<string>();
    for (let n = 0; n < 60; n++) {
      reached.add(await said(page));
      await page.keyboard.press('ArrowDown');
    }
    expect(reached.size).toBeGreaterThan(50);
    await page.keyboard.press('?');
    await page.waitForSelector('.help-keys');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.help-keys', { state: 'detached' });
  }, 90_000);
});

describe('the draft', () => {
  it('is kept on the computer while there is no line, and sent when there is', async () => {
    const drawn = await draw('blank');
    const { page, drafts } = drawn;
    drafts.away = true;
    await page.getByRole('application').press('Escape');
    await page.getByLabel('Navn').fill('Bænke i Engby');
    await page.waitForSelector('.saved-line:has-text("Ingen forbindelse")');
    drafts.away = false;
    await page.reload();
    await page.waitForSelector('text=Her er de ændringer');
    await page.waitForSelector('h1:has-text("Bænke i Engby")');
    expect((await saved(drawn, 'blank')).name).toBe('Bænke i Engby');
  });

  it('is not written over what somebody else has saved: one keeps one’s own as a copy', async () => {
    const { page, drafts } = await draw('blank');
    drafts.put('blank', { revision: 2, ...paper });
    await page.getByRole('application').press('Escape');
    await page.getByLabel('Navn').fill('Min udgave');
    await page.waitForSelector('.conflict');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gem min som en kopi' }).click();
    await page.waitForSelector('h1:has-text("Min udgave (min kopi)")');
    expect(processOf(drafts.of('blank')?.model).name).toBe('Bænke på torvet');
  });

  it('is tidied up by one press, and back by another', async () => {
    const { page } = await draw('village-bus');
    const before = await middle(page, 'Svar byen');
    await page.getByRole('button', { name: 'Flere handlinger' }).click();
    await page.getByRole('menuitem', { name: 'Ryd op' }).click();
    await page.waitForSelector('text=Tegningen er ryddet op', { timeout: 20_000 });
    await page.getByRole('button', { name: /^Fortryd/ }).click();
    await page.waitForFunction(nothingToUndo);
    await stands(page, 'Svar byen', before);
  });
});

describe('the list of processes', () => {
  it('shows the drawings and where they are in use', async () => {
    const { page } = await draw('village-bus');
    await page.goto(`${server.address}/processer`);
    await page.waitForSelector('.process-card svg');
    expect(await findings(page)).toEqual([]);
    expect(await page.locator('.process-card').innerText()).toContain('Version 1, i brug i 5 forløb');
  });
});

describe('a new process', () => {
  const begin = async (page: Page, name: string, from: RegExp): Promise<void> => {
    await page.goto(`${server.address}/processer`);
    await page.getByRole('button', { name: 'Ny proces' }).click();
    await page.getByLabel('Hvad skal den hedde?').fill(name);
    await page.locator('.beginning', { hasText: from }).click();
  };

  it('begins on blank paper', async () => {
    const { page } = await draw('blank');
    await begin(page, 'Bænke i Engby', /Blankt papir/);
    expect(await page.getByLabel('Kort navn').inputValue()).toBe('baenke-i-engby');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begynd at tegne' }).click();
    await page.waitForSelector('.react-flow__node');
    expect(page.url()).toMatch(/\/processer\/baenke-i-engby\/tegn$/);
    expect(await page.locator('h1').innerText()).toBe('Bænke i Engby');
    expect(await page.locator('.react-flow__node').count()).toBe(1);
  });

  it('has a short name of one’s own, but not that of another process', async () => {
    const { page } = await draw('blank');
    await begin(page, 'Endnu en bus', /Blankt papir/);
    await page.getByLabel('Kort navn').fill('Village Bus');
    await page.getByText('En anden proces har det navn.').waitFor();
    await page.getByLabel('Kort navn').fill('bus-2');
    await page.getByRole('button', { name: 'Begynd at tegne' }).click();
    await page.waitForURL(/\/processer\/bus-2\/tegn$/);
  });

  it('begins as a copy of a pattern, with every step', async () => {
    const { page } = await draw('blank');
    await begin(page, 'Bus til Skovby', /Busrute byttes/);
    await page.getByRole('button', { name: 'Begynd at tegne' }).click();
    await page.waitForSelector('.react-flow__node');
    expect(await page.locator('h1').innerText()).toBe('Bus til Skovby');
    expect(await page.locator('.react-flow__node').count()).toBe(53);
  });

  it('begins with a file, laid out when it says no places', async () => {
    const { page } = await draw('blank');
    await begin(page, 'Fra en fil', /En fil/);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Vælg fil' }).click(),
    ]);
    const buffer = Buffer.from(JSON.stringify({ model: villageBus.model }));
    await chooser.setFiles({ name: 'bus.json', mimeType: 'application/json', buffer });
    await page.waitForSelector('text=Valgt: bus.json');
    await page.getByRole('button', { name: 'Begynd at tegne' }).click();
    await page.waitForSelector('.react-flow__node', { timeout: 20_000 });
    expect(await page.locator('.react-flow__node').count()).toBe(53);
  });
});

describe.each(['desk', 'phone'] as const)('the designer on a %s', (size) => {
  it.each(['blank', 'village-bus'] as const)('has no finding of axe and no complaint (%s)', async (key) => {
    const { page, complaints } = await draw(key, size);
    await page.waitForTimeout(500);
    // The docked sheet hides half of whatever is scrolled under it: the whole page is seen at once.
    if (size === 'phone') await seeAll(page);
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});

describe('on a phone', () => {
  it('shows the steps before the paper, and a name can be written there', async () => {
    const drawn = await draw('village-bus', 'phone');
    const { page } = drawn;
    const [list, canvas] = [await page.locator('.outline-panel').boundingBox(), await paperOf(page).boundingBox()];
    expect(list?.y).toBeLessThan(canvas?.y ?? 0);
    await page.getByLabel('Navn: Svar byen').fill('Svar byen hurtigt');
    await page.getByLabel('Navn: Borgermøde').focus();
    const process = await saved(drawn, 'village-bus');
    expect(process.nodes.map(({ name }) => name)).toContain('Svar byen hurtigt');
  });
});
