import type { Clock } from '@samskab/contracts';
import { caseId, clock } from '../fixtures/noerreby.ts';
import { openHouse } from '../house.ts';
import { goodLink, type WebServer } from '../server.ts';

const house = openHouse();

let server: WebServer;

async function visit(path: string, { person = 'case-worker', demo = true, size = 'desk' as 'desk' | 'phone' } = {}) {
  server = await house.serve({ person, demo });
  const { page } = await house.open(size, server.address + path);
  return page;
}

describe('a stranger', () => {
  it('reads what waits for each of four, and sees a case where it stands', async () => {
    const page = await visit('/hvem', { person: '' });
    await page.waitForSelector('.start-featured .token');
    const cards = await page.locator('.start-card').allInnerTexts();
    expect(cards.map((text) => text.split('\n')[0])).toEqual(['Borger', 'Sagsbehandler', 'Byråd', 'Procesdesigner']);
    expect(cards[1]).toContain('1 brev skal have svar');
    expect(await page.locator('.start-now').innerText()).toContain(
      'Nu: Byrådet beslutter. Venter på byrådet 16. dec. 2026.',
    );
    expect(await page.getByRole('link', { name: 'Åbn forløbet' }).getAttribute('href')).toBe('/f/landsbybus-noerreby');
  });

  it('goes in as who they choose, and begins where that person begins', async () => {
    const page = await visit('/hvem', { person: '' });
    await page.getByRole('link', { name: 'Procesdesigner' }).click();
    await page.waitForURL('**/processer');
    expect(server.asked[0]).toMatchObject({ path: '/api/login/oidc', body: { hint: 'designer' } });
  });

  it('is a citizen without a login', async () => {
    const page = await visit('/hvem', { person: '' });
    await page.waitForSelector('.start-featured');
    await page.getByRole('link', { name: 'Borger', exact: true }).click();
    await page.waitForURL('**/f/landsbybus-noerreby');
    expect(server.asked).toEqual([]);
  });

  it('logs in at the provider where nobody chooses', async () => {
    const page = await visit('/hvem?til=/forloeb', { person: '', demo: false });
    await page.getByRole('link', { name: 'Log ind' }).click();
    await page.waitForURL('**/forloeb');
    expect(server.asked).toMatchObject([{ path: '/api/login/oidc', body: { til: '/forloeb' } }]);
  });
});

describe('somebody with a personal link', () => {
  it('comes to their case, and leaves the secret nowhere', async () => {
    const page = await visit(`/deltag#${goodLink}`, { person: '' });
    await page.waitForURL(`**/forloeb/${caseId}`);
    await page.waitForSelector('h1:has-text("Landsbybus Nørreby")');
    expect(page.url()).not.toContain(goodLink);
    expect(server.asked[0]).toMatchObject({ path: '/api/login/link', body: { token: goodLink } });
  });

  it('is told what to do when it does not work any longer', async () => {
    const page = await visit(`/deltag#${'x'.repeat(43)}`, { person: '' });
    await page.getByRole('heading', { name: 'Linket virker ikke længere' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });
});

describe('the command menu', () => {
  it('opens by its key, finds by name, and goes there by Enter', async () => {
    const page = await visit('/arbejde');
    await page.waitForSelector('main h1');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.find-option');
    await page.keyboard.type('processer');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/processer');
    await page.waitForSelector('.find', { state: 'detached' });
  });

  it('logs out on the server too', async () => {
    const page = await visit('/arbejde');
    await page.waitForSelector('main h1');
    await page.keyboard.press('Control+k');
    await page.getByRole('menuitem', { name: 'Log ud' }).click();
    await page.waitForURL('**/hvem');
    expect(server.asked[0]).toMatchObject({ path: '/api/logout' });
  });
});

describe('the demo clock', () => {
  it('jumps to what will happen by its name, and says what time did', async () => {
    const page = await visit('/forloeb');
    await page.getByRole('button', { name: /Demo-ur/ }).click();
    await page.getByRole('button', { name: /Køreplanskift 27\. juni 2027/ }).click();
    await page.getByText('Og 1 ting mere er sket.').waitFor();
    expect(server.asked[0]).toMatchObject({ body: { to: 'instant', at: '2027-06-27T02:00:00.000Z' } });
    await page.getByRole('button', { name: 'Se alt, der skete' }).click();
    await page.locator('.told').waitFor();
    expect(await page.locator('.told li').count()).toBe(2);
  });

  it('says what time did since one jumped, though the page hears of the new time before the jump is answered', async () => {
    const page = await visit('/forloeb');
    const later: Clock = { ...clock, now: '2027-06-27T02:00:00.000Z' };
    await page.route('**/api/clock/jump', async (route) => {
      await page.route('**/api/clock', (asked) => asked.fulfill({ json: later }));
      server.tell({ type: 'clock', now: later.now });
      await page.locator('.demo-clock', { hasText: '27. juni' }).waitFor();
      await route.fulfill({ json: later });
    });
    await page.getByRole('button', { name: /Demo-ur/ }).click();
    const passed = page.waitForRequest(/clock\/passed/);
    await page.getByRole('button', { name: /Køreplanskift 27\. juni 2027/ }).click();
    expect(new URL((await passed).url()).searchParams.get('since')).toBe(clock.now);
  });

  it('is not there where time is real', async () => {
    const page = await visit('/hvem', { person: '', demo: false });
    await page.waitForSelector('.door');
    expect(await page.getByText('Demo-ur').count()).toBe(0);
  });
});

describe('the rooms', () => {
  it('are the person’s own, with how much there is to do, and four at most on a phone', async () => {
    const page = await visit('/forloeb', { size: 'phone' });
    await page.waitForSelector('.bottom-bar .room-count');
    expect(await page.locator('.bottom-bar .room-name').allInnerTexts()).toEqual([
      'Mit arbejde',
      'Forløb',
      'Byråd',
      'Mere',
    ]);
    await page.getByRole('button', { name: 'Mere' }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toContain('Processer');
  });

  it('are signs beside a page with a list of its own, and keep their names', async () => {
    const page = await visit('/byraad/moede/council.1', { person: 'secretary' });
    const rail = page.locator('.shell-folded .rail');
    await rail.waitFor();
    expect((await rail.boundingBox())?.width).toBe(56);
    expect(await rail.getByRole('link', { name: 'Forløb' }).count()).toBe(1);
  });
});
