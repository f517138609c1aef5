import type { Page } from 'playwright-core';
import { findings } from '../axe.ts';
import { handingOver } from '../fixtures/handing-over.ts';
import { caseId, noerreby } from '../fixtures/noerreby.ts';
import { openHouse } from '../house.ts';
import type { WebServer } from '../server.ts';

const house = openHouse();

const casePath = `/forloeb/${caseId}`;

let server: WebServer;

beforeEach(async () => {
  server = await house.serve();
});

const visit = (size: 'desk' | 'phone', path: string) => house.open(size, server.address + path);
const sizes = ['desk', 'phone'] as const;
const asked = (path: string) => server.asked.find((one) => one.path.endsWith(path));

async function toDrawing(page: Page, size: 'desk' | 'phone'): Promise<void> {
  if (size === 'phone') await page.getByRole('tab', { name: 'Tegning' }).click();
  await page.waitForSelector('.react-flow__node');
}
const slider = (page: Page) => page.getByRole('slider', { name: 'Tilbage i tiden' });
async function back(page: Page, steps: number): Promise<void> {
  await slider(page).focus();
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowLeft');
  await page.waitForSelector('.past-notice[aria-busy=false]');
}

describe.each(sizes)('everything done to a case on a %s', (size) => {
  it.each(['inviter', 'tilpas', 'by', 'afslut'])('has no finding of axe: %s', async (what) => {
    const { page, complaints } = await visit(size, `${casePath}?vis=${what}`);
    await page.waitForSelector('.form-foot');
    await page.waitForTimeout(300);
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  it('goes back in time by the arrow keys, and returns by Escape', async () => {
    const { page, complaints } = await visit(size, casePath);
    await page.waitForSelector('.now');
    await toDrawing(page, size);
    await page.waitForSelector('.kind-council.state-waiting');
    await back(page, 4);
    expect(await page.locator('.past-notice').innerText()).toContain('Sådan stod det den 2. juni 2026');
    expect(await page.locator('.now').innerText()).toContain('Foreningen stiftes');
    expect(await page.locator('.token').count()).toBe(1);
    expect(await page.locator('.kind-council.state-waiting').count()).toBe(0);
    expect(await slider(page).getAttribute('aria-valuetext')).toContain('2. juni 2026');
    expect(await page.getByRole('button', { name: /^Åbn / }).count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.kind-council.state-waiting');
    expect(await page.locator('.past-notice').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('time travel', () => {
  it('tells money and story as they stood', async () => {
    const { page } = await visit('desk', casePath);
    await toDrawing(page, 'desk');
    await back(page, 6);
    await page.locator('.past-notice', { hasText: '15. apr. 2026' }).waitFor();
    expect(await page.locator('.money-box').count()).toBe(0);
    expect(await page.locator('.story-line').first().innerText()).toContain('Byen opgav rute 46');
    await page.getByRole('button', { name: 'Et skridt frem' }).click();
    await page.getByRole('button', { name: 'Et skridt frem' }).click();
    await page.waitForSelector('.money-box');
    expect(await page.locator('.money-box').first().innerText()).toContain('100.000 kr.');
  });

  it('follows the pointer', async () => {
    const { page } = await visit('desk', casePath);
    await toDrawing(page, 'desk');
    const box = await page.locator('.time-track').boundingBox();
    if (!box) throw new Error('there is no track');
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + 1, middle, { steps: 4 });
    await page.mouse.up();
    await page.locator('.now', { hasText: 'Svar byen' }).waitFor();
    await page.getByRole('button', { name: 'Tilbage til i dag' }).click();
    await page.locator('.now', { hasText: 'Byrådet beslutter' }).waitFor();
  });
});

describe('the money', () => {
  it('leads each figure to its posting and the decision behind it, and shows a broken promise', async () => {
    const { page } = await visit('desk', casePath);
    await page.getByRole('button', { name: /^Forventet/ }).click();
    const moves = page.locator('.money-popover');
    await moves.waitFor();
    expect(await moves.innerText()).toContain('Besluttet: Borgermødet den 14. april 2026');
    await page.keyboard.press('Escape');
    expect(await page.locator('.money-breach').innerText()).toContain('Brud på løftet');
    await page.getByText('2 posteringer').click();
    expect(await page.locator('.postings s').innerText()).toBe('40.000 kr.');
  });
});

describe('a running case is redrawn', () => {
  it('only when what stood nowhere has a place, and with a reason', async () => {
    const { page } = await visit('desk', casePath);
    await page.getByRole('button', { name: 'Tilpas dette forløb' }).click();
    const verdict = page.locator('.verdict');
    await verdict.waitFor();
    expect(await verdict.innerText()).toContain('Forløbet har intet sted at stå.');
    await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Byen vil afveje først');
    const go = page.getByRole('button', { name: 'Skift til version 2' });
    expect(await go.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Byrådet beslutter« fortsætter som/ }).click();
    await page.getByRole('option', { name: 'Fortsæt som Byrådet afvejer' }).click();
    await page.locator('.verdict-ends').waitFor();
    await page.getByText('Tag 100.000 kr.').click();
    await page.waitForTimeout(300);
    await go.click();
    await page.waitForSelector('.toast');
    expect(asked('/redraw')?.body).toMatchObject({
      ...{ versionId: 'village-bus-2', map: { 'council-decides': 'council-weighs' }, undo: ['i8'], seq: 16 },
      reason: 'Byen vil afveje først',
    });
  });
});

describe('a case', () => {
  it('is ended only by who is sure, with a reason', async () => {
    const { page } = await visit('desk', casePath);
    await page.getByRole('button', { name: 'Flere handlinger' }).click();
    await page.getByRole('menuitem', { name: 'Afslut før tid' }).click();
    await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Ruten bliver alligevel');
    const go = page.getByRole('button', { name: 'Afslut forløbet' });
    expect(await go.isDisabled()).toBe(true);
    await page.getByText('Jeg er sikker').click();
    await go.click();
    await page.waitForSelector('.toast');
    expect(asked('/cancel')?.body).toEqual({ reason: 'Ruten bliver alligevel' });
  });

  it('takes in a participant by a link, and sends another', async () => {
    const { page } = await visit('desk', `${casePath}?vis=inviter`);
    await page.getByRole('button', { name: 'Send invitation' }).click();
    expect(await page.locator('.sheet').innerText()).toContain('Skriv et navn.');
    await page.getByRole('textbox', { name: 'Navn' }).fill('Anna');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('anna@example.org');
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await page.locator('.invite-link').waitFor();
    expect(asked('/participants')?.body).toMatchObject({ name: 'Anna', email: 'anna@example.org' });
    await page.getByRole('button', { name: 'Send nyt link til Kasserer' }).click();
    await page.getByText('Det gamle virker ikke længere').waitFor();
    expect(asked('/participants/p3/again')).toBeDefined();
    await page.keyboard.press('Escape');
    await page.locator('.sheet').waitFor({ state: 'detached' });
  });

  it('begins anew in another town, beside its family', async () => {
    const { page } = await visit('phone', `${casePath}?vis=by`);
    await page.waitForSelector('.family');
    expect(await page.locator('.sheet .family').innerText()).toContain('En by, du ikke kan se');
    await page.getByRole('textbox', { name: 'By', exact: true }).fill('Skovby');
    await page.getByRole('textbox', { name: 'Byens brev' }).fill('Rute 46 kører tom.');
    await page.getByRole('textbox', { name: 'Kontakt' }).fill('Lokalrådet');
    await page.getByRole('button', { name: 'Start i byen' }).click();
    await page.waitForSelector('.toast');
    expect(asked('/replicate')?.body).toMatchObject({ town: 'Skovby' });
  });

  it('is taken along as one package', async () => {
    const { page } = await visit('desk', casePath);
    await page.getByRole('button', { name: 'Flere handlinger' }).click();
    const link = page.getByRole('menuitem', { name: 'Hent som pakke' });
    expect(await link.getAttribute('href')).toBe(`/api/cases/${caseId}/package`);
  });

  it('offers an auditor nothing but to look and to take along', async () => {
    await server.close();
    server = await house.serve({ person: 'auditor' });
    const { page } = await visit('desk', `${casePath}?vis=afslut`);
    await page.getByRole('button', { name: 'Flere handlinger' }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Hent som pakke']);
    expect(await page.locator('.sheet').count()).toBe(0);
  });
});

describe('what stopped', () => {
  const stopped = {
    ...handingOver,
    incidents: [
      {
        ...{ id: 'i40', node: 'q-council', name: 'Hvad beslutter byrådet?', code: 'noBranch', message: 'no branch' },
        at: '2026-12-16T17:00:00.000Z',
      },
    ],
  };

  it.each(sizes)('is told in words and goes on by the way a person chooses, on a %s', async (size) => {
    await server.close();
    server = await house.serve({ one: stopped });
    const { page } = await visit(size, casePath);
    const alert = page.getByRole('region', { name: /^Gået i stå/ });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Ingen af vejene videre passer');
    expect(await alert.innerText()).not.toContain('no branch');
    await alert.getByRole('button', { name: 'Ret og gå videre' }).click();
    await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Byrådet sagde ja');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ret og gå videre' }).last().click();
    await page.waitForSelector('.toast');
    const flows = expect.stringMatching(/^f-q-council-/) as string;
    expect(asked('/resolve')?.body).toEqual({ answer: flows, reason: 'Byrådet sagde ja' });
  });
});

describe('without a line', () => {
  it('says so, keeps what is seen, and looks again', async () => {
    const { page } = await visit('desk', casePath);
    await toDrawing(page, 'desk');
    await page.route('**/api/**', (route) => route.abort());
    await server.close();
    await page.getByText('Forbindelsen er væk').waitFor();
    expect(await page.locator('h1').innerText()).toBe(noerreby.title);
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Fortiden kunne ikke hentes.').waitFor({ timeout: 20_000 });
    server = await house.serve();
  });
});
