import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { findings } from '../axe.ts';
import { handingOver } from '../fixtures/handing-over.ts';
import { caseId } from '../fixtures/noerreby.ts';
import { openHouse } from '../house.ts';
import type { WebServer } from '../server.ts';

const house = openHouse();

const casePath = `/forloeb/${caseId}`;

let server: WebServer;

beforeEach(async () => {
  server = await house.serve();
});

const visit = (size: 'desk' | 'phone', path: string) => house.open(size, server.address + path);

/** Everything Tab comes to, by its name, until it begins again. */
async function reachedByTab(page: Page): Promise<string[]> {
  const reached: string[] = [];
  for (let presses = 0; presses < 140; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      const described = element.getAttribute('aria-label') ?? label ?? element.textContent;
      return described.trim().replaceAll(/\s+/g, ' ') || element.tagName;
    });
    if (name === '' || (reached.length > 3 && name === reached[0])) break;
    reached.push(name);
  }
  return reached;
}

/** Notes what each animation of a token changes. */
const watchMotion = `
  window.motions = [];
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (frames, timing) {
    if (this.classList.contains('token')) window.motions.push('transform' in frames[0] ? 'transform' : 'opacity');
    return animate.call(this, frames, timing);
  };
`;

describe('the case page', () => {
  it('says where the case stands, and draws it', async () => {
    const { page } = await visit('desk', casePath);
    await page.waitForSelector('.token');
    expect(await page.locator('h1').innerText()).toBe('Landsbybus Nørreby');
    expect(await page.locator('.now').innerText()).toContain('Venter på byrådet 16. dec.');
    expect(await page.locator('.react-flow__node').count()).toBe(53);
    expect(await page.locator('.flow.taken').count()).toBe(12);
    expect(await page.locator('.token').count()).toBe(1);
    expect(await page.locator('.kind-council.state-waiting').innerText()).toContain('Venter til 16. dec.');
  });

  it('follows the case without being reloaded', async () => {
    const { page } = await visit('desk', casePath);
    await page.waitForSelector('.kind-council.state-waiting');
    server.moveOn();
    await page.waitForSelector('.kind-order.state-active');
    await page.waitForSelector('text=Venter på sagsbehandler. Frist 23. dec.');
    expect(await page.locator('.kind-council.state-done').count()).toBe(1);
    expect(await page.locator('.pill.taken').allInnerTexts()).toEqual(expect.arrayContaining(['godkendt', 'ja']));
  });

  it('moves its token along the flows that were taken, and only fades where motion is unwelcome', async () => {
    const motions = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page } = await visit('desk', casePath);
      await page.emulateMedia({ reducedMotion });
      await page.waitForSelector('.token');
      await page.evaluate(watchMotion);
      server.moveOn();
      await page.waitForSelector('.kind-order.state-active');
      return page.evaluate<string[]>('window.motions');
    };
    expect(await motions('reduce')).toEqual(['opacity']);
    await server.close();
    server = await house.serve();
    expect(await motions('no-preference')).toEqual(['transform']);
  });

  it('is reached whole by the keyboard', async () => {
    const { page } = await visit('desk', casePath);
    await page.waitForSelector('.zoom-controls');
    await page.waitForSelector('.story-line');
    await page.waitForSelector('.money-box');
    const reached = await reachedByTab(page);
    const wanted = [
      'Spring til indhold',
      'Demo-ur',
      'Sagsbehandler. Skift person',
      'Svar på et input',
      'Tegningen af forløbet',
      'Vis hele tegningen',
      'Zoom ud',
      'Vis det hele',
      'Vis trinene som liste',
      '2 posteringer',
      'Åbn Svar på et input',
      'Åbn Foreningen vælger bus',
      'Hele historien',
      'Samme forløb i Temporal',
    ];
    expect(wanted.filter((name) => !reached.some((one) => one.startsWith(name)))).toEqual([]);
  });

  it('tells the drawing as a list', async () => {
    const { page } = await visit('desk', casePath);
    await page.getByText('Vis trinene som liste').click();
    const list = await page.locator('.outline').innerText();
    expect(list).toContain('Penge og forening');
    expect(list).toContain('Venter til 16. dec.');
  });

  it('moves its drawing by the arrow keys', async () => {
    const { page } = await visit('desk', casePath);
    await page.waitForSelector('.token');
    const place = () => page.locator('.react-flow__viewport').getAttribute('style');
    const before = await place();
    await page.locator('.drawing-frame').focus();
    await page.keyboard.press('ArrowDown');
    expect(await place()).not.toBe(before);
  });

  it('opens a task from its place on the drawing', async () => {
    const { page } = await visit('desk', casePath);
    await page.locator('.react-flow__node.opens', { hasText: 'Foreningen vælger bus' }).click();
    await page.getByRole('textbox', { name: 'Hvilken bus?' }).waitFor();
  });

  it('begins with the steps on a phone, the next task docked', async () => {
    const { page } = await visit('phone', casePath);
    await page.waitForSelector('.outline');
    expect(await page.locator('.steps-done').innerText()).toBe('2 af 6 trin er udført');
    expect(await page.locator('.docked').innerText()).toContain('Svar på et input fra siden');
    await page.getByRole('tab', { name: 'Historien' }).click();
    await page.waitForSelector('.story-line');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Pengene' }).click();
    await page.waitForSelector('.money-box');
    expect(await page.locator('.money-box').first().innerText()).toContain('100.000 kr.');
  });
});

describe('a task', () => {
  it('is sent once, in øre, with a key of its own', async () => {
    const { page } = await visit('desk', `${casePath}?opgave=i15`);
    await page.getByRole('textbox', { name: 'Hvilken bus?' }).fill('Elbus');
    await page.getByRole('textbox', { name: 'Pris' }).fill('424.069');
    await page.getByRole('button', { name: 'Afslut trin' }).click();
    await page.waitForSelector('.toast');
    expect(server.asked).toEqual([
      {
        path: `/api/cases/${caseId}/tasks/i15/complete`,
        body: { data: { bus: 'Elbus', busPrice: 42_406_900 }, onBehalfOf: 'bus-association' },
        key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    expect(new URL(page.url()).search).toBe('');
  });

  it('tells every fault at the top, and takes one to the field', async () => {
    const { page } = await visit('desk', `${casePath}?opgave=i14`);
    await page.getByRole('button', { name: 'Afslut trin' }).click();
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    expect(await summary.innerText()).toContain('Der er 5 fejl');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    expect(await findings(page)).toEqual([]);
    await summary.getByText('Udfyld Tilsagn om resten.').click();
    await page.keyboard.type('5');
    expect(await page.getByRole('textbox', { name: 'Tilsagn om resten' }).inputValue()).toBe('5');
    expect(server.asked).toEqual([]);
  });

  it('is closed by Back and by Escape', async () => {
    const { page } = await visit('desk', casePath);
    await page.getByRole('button', { name: 'Åbn Svar på et input fra siden' }).click();
    await page.waitForSelector('form');
    await page.goBack();
    await page.waitForSelector('form', { state: 'detached' });
    await page.getByRole('button', { name: 'Åbn Svar på et input fra siden' }).click();
    await page.waitForSelector('form');
    await page.keyboard.press('Escape');
    await page.waitForSelector('form', { state: 'detached' });
    expect(page.url()).toBe(server.address + casePath);
  });
});

describe('a case in trouble and in other hands', () => {
  beforeEach(async () => {
    await server.close();
    server = await house.serve({ one: handingOver });
  });

  it('says what has stopped and why; what the ledger refused is tried again by the finance officer', async () => {
    await server.close();
    server = await house.serve({ one: handingOver, person: 'finance' });
    const { page } = await visit('desk', casePath);
    await page.waitForSelector('.kind-funding.state-incident');
    const alert = page.getByRole('region', { name: 'Gået i stå: Resten betales' });
    expect(await alert.innerText()).toContain('Der er ikke dækning.');
    expect(await findings(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Prøv igen' }).click();
    await page.waitForSelector('.toast');
    expect(server.asked[0]).toMatchObject({ path: `/api/cases/${caseId}/incidents/i33/retry` });
  });

  it('lets the taker refuse only with a reason', async () => {
    const { page } = await visit('phone', `${casePath}?overdragelse=h1`);
    await page.getByRole('button', { name: 'Afvis for Foreningen' }).click();
    await page.getByRole('button', { name: 'Afvis for Foreningen' }).click();
    await page.waitForSelector('.error-summary');
    expect(server.asked).toEqual([]);
    await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Dørene lukker ikke');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Afvis for Foreningen' }).click();
    await page.waitForSelector('.toast');
    expect(server.asked[0]).toMatchObject({
      path: '/api/handovers/h1/refuse',
      body: { side: 'to', reason: 'Dørene lukker ikke', onBehalfOf: 'bus-association' },
    });
  });

  it('lets a case worker accept for an association without a login', async () => {
    const { page } = await visit('desk', `${casePath}?overdragelse=h1`);
    expect(await page.locator('.facts').innerText()).toContain('Som ny');
    await page.getByRole('button', { name: 'Acceptér for Foreningen' }).click();
    await page.waitForSelector('.toast');
    expect(server.asked[0]).toMatchObject({
      path: '/api/handovers/h1/accept',
      body: { side: 'to', onBehalfOf: 'bus-association' },
    });
  });
});

describe('the way in', () => {
  it('asks who one is, and leads to where one was going', async () => {
    await server.close();
    server = await house.serve({ person: '' });
    const { page } = await visit('desk', casePath);
    await page.getByRole('link', { name: /Sagsbehandler/ }).click();
    await page.waitForSelector('h1:has-text("Landsbybus Nørreby")');
    expect(server.asked[0]).toMatchObject({ path: '/api/login/oidc', body: { hint: 'case-worker', til: casePath } });
  });
});

describe('the list of cases', () => {
  it('keeps what it is narrowed to in the address', async () => {
    const { page } = await visit('desk', '/forloeb');
    await page.getByRole('searchbox', { name: 'Søg i forløb' }).fill('Nørreby');
    await page.waitForURL(/q=N/);
    await page.reload();
    expect(await page.getByRole('searchbox', { name: 'Søg i forløb' }).inputValue()).toBe('Nørreby');
  });

  it('starts a case', async () => {
    const { page } = await visit('desk', '/forloeb');
    await page.getByRole('button', { name: 'Start et forløb' }).click();
    await page.getByRole('textbox', { name: 'Navn' }).fill('Landsbybus Engby');
    await page.getByRole('textbox', { name: 'By', exact: true }).fill('Engby');
    await page.getByRole('textbox', { name: 'Byens brev' }).fill('Bussen kører tom');
    await page.getByRole('textbox', { name: 'Kontakt' }).fill('Lokalrådet');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start forløbet' }).click();
    await page.waitForURL(`**${casePath}`);
    expect(server.asked[0]).toMatchObject({
      path: '/api/cases',
      body: {
        processKey: 'village-bus',
        title: 'Landsbybus Engby',
        town: 'Engby',
        input: { requestText: 'Bussen kører tom', contact: 'Lokalrådet' },
      },
    });
  });
});

describe('the demo clock', () => {
  it('jumps to the next deadline', async () => {
    const { page } = await visit('desk', '/forloeb');
    await page.getByRole('button', { name: /Demo-ur/ }).click();
    await page.waitForSelector('.jumps');
    // A popover stands outside the landmarks, being above the page.
    expect(await findings(page, ['region'])).toEqual([]);
    await page.getByRole('button', { name: 'Næste frist: 10. dec.' }).click();
    await page.waitForSelector('.jumps', { state: 'detached' });
    expect(server.asked[0]).toMatchObject({ path: '/api/clock/jump', body: { to: 'nextDeadline' } });
  });
});

it('builds an app that needs no inline script', () => {
  expect(readFileSync(`${house.folder}/index.html`, 'utf8')).not.toMatch(/<script(?![^>]*\bsrc=)/);
});
