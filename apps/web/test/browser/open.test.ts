import { findings } from '../axe.ts';
import { caseId } from '../fixtures/noerreby.ts';
import { openHouse } from '../house.ts';
import type { WebServer } from '../server.ts';

const house = openHouse();

const slug = '/f/landsbybus-noerreby';
const secret = 'k'.repeat(43);

let server: WebServer;
beforeAll(async () => {
  server = await house.serve({ person: '' });
});
afterEach(async () => {
  server.asked.length = 0;
});

const visit = (size: 'desk' | 'phone', path: string) => house.open(size, server.address + path);
const pages = [
  ['the page of a bus', slug],
  ['a bus the council said yes to, with a closed item', '/f/landsbybus-bevilget'],
  ['a bus the council said no to', '/f/landsbybus-afvist'],
  ['the list of processes', '/f'],
  ['the list of one town', '/f?by=Nørreby'],
  ['the poster', `${slug}/plakat`],
  ['about the pages', '/f/om'],
  ['writing a letter', '/skriv'],
  ['one’s own letter', `/skriv/svar#${secret}`],
  ['saying yes to following', `/f/bekraeft#${secret}`],
  ['having stopped', `/f/stop#${secret}`],
  ['a page that is not there', '/f/findes-ikke'],
] as const;

describe.each(['desk', 'phone'] as const)('on a %s', (size) => {
  it.each(pages)('%s has no finding of axe, no complaint, and needs no sideways scrolling', async (_, path) => {
    const { page, complaints } = await visit(size, path);
    await page.waitForSelector('main h1');
    await page.waitForTimeout(200);
    expect(await findings(page)).toEqual([]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('a citizen at the bus shelter', () => {
  it('reads without a login what is asked, what it waits for, and six plain steps', async () => {
    const { page } = await visit('phone', slug);
    expect(await page.locator('h1').innerText()).toBe('Får Nørreby sin egen bus?');
    expect(await page.locator('.open-answer').innerText()).toBe(
      'Det er ikke afgjort. Vi venter på byrådet. De beslutter onsdag 16. december.',
    );
    expect(await page.locator('.route-line > li').count()).toBe(6);
    expect(await page.locator('[aria-current="step"]').innerText()).toContain('Her er vi nu');
    expect(await page.title()).toBe('Får Nørreby sin egen bus? – Samkøbing Kommune');
  });

  it('sees who decided what, each disagreement in its own place, and the money by state', async () => {
    const { page } = await visit('desk', slug);
    const decisions = page.locator('.decision');
    expect(await decisions.filter({ hasText: 'Borgermøde: opgiver ruten' }).innerText()).toContain('14. apr. 2026');
    expect(await page.locator('.decision-dissent').innerText()).toContain('Nogle ældre får længere til bussen');
    expect(await page.locator('.decision-waiting').innerText()).toContain('Venter: Byrådet beslutter');
    expect(await page.locator('.share').innerText()).toContain('n = 6.');
    expect(await page.locator('.share-citizens .share-dot').count()).toBe(5);
    expect(await page.locator('.money-box').allInnerTexts()).toEqual([
      expect.stringContaining('100.000 kr.'),
      ...Array(3).fill(expect.stringContaining('0 kr.')),
    ]);
  });

  it('is told percentages only of many decisions, and of a closed item only that it is there', async () => {
    const { page } = await visit('desk', '/f/landsbybus-bevilget');
    expect(await page.locator('.share').innerText()).toMatch(/75 %[\s\S]*n = 32/);
    expect(await page.locator('.share-dot').count()).toBe(0);
    expect(await page.locator('.decision-closed').innerText()).toContain('lukkede døre');
    expect(await page.locator('.money-stamp').innerText()).toBe('Bevilget, kan bruges fra 27. juni 2027');
    expect(await page.locator('.open-money-line', { hasText: 'Grund' }).innerText()).toContain('vises ikke endnu');
  });

  it('gives input by the keyboard, is thanked, and can take it back', async () => {
    const { page } = await visit('phone', slug);
    await page.getByRole('link', { name: 'Giv dit input' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('To gange om ugen ville være nok.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Tak. Vises efter gennemsyn.').waitFor();
    expect(server.asked).toMatchObject([
      { path: '/api/open/landsbybus-noerreby/input', body: { text: 'To gange om ugen ville være nok.', website: '' } },
    ]);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Træk det tilbage' }).click();
    await page.getByText('Det er slettet.').waitFor();
    expect(server.asked[1]).toMatchObject({ path: '/api/open/sent/take-back', body: { key: secret } });
  });

  it('is told what is missing, in the field that lacks it', async () => {
    const { page } = await visit('phone', slug);
    await page.getByRole('button', { name: 'Send input' }).click();
    await page.getByText('Udfyld Hvad betyder det her for dig.').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    expect(await findings(page)).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  it('offers a hand', async () => {
    const { page } = await visit('phone', slug);
    await page.getByRole('button', { name: /Give en hånd med/ }).click();
    await page.getByRole('textbox', { name: 'Hvad vil du hjælpe med, og hvornår?' }).fill('Køre tirsdag');
    await page.getByRole('region', { name: 'Jeg vil hjælpe' }).getByRole('textbox', { name: 'Dit navn' }).fill('Nabo');
    await page.getByRole('textbox', { name: 'Telefon eller e-mail' }).fill('12 34 56 78');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send tilbud' }).click();
    await page.getByText('Tak. Vi kontakter dig.').waitFor();
    expect(server.asked[0]).toMatchObject({
      path: '/api/open/landsbybus-noerreby/help',
      body: { kind: 'hours', text: 'Køre tirsdag', name: 'Nabo', contact: '12 34 56 78' },
    });
  });

  it('follows by e-mail, says yes in the mail’s page, and stops with one click', async () => {
    const { page } = await visit('phone', slug);
    await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('nabo');
    await page.getByRole('button', { name: 'Følg', exact: true }).click();
    await page.getByText('Skriv en e-mailadresse').waitFor();
    await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('nabo@example.org');
    await page.getByRole('button', { name: 'Følg', exact: true }).click();
    await page.getByText('Tjek din e-mail.').waitFor();
    await page.goto(`${server.address}/f/bekraeft#${secret}`);
    await page.getByRole('button', { name: 'Ja, følg' }).click();
    await page.getByRole('heading', { name: 'Nu følger du forløbet' }).waitFor();
    await page.goto(`${server.address}/f/stop#${secret}`);
    await page.getByRole('heading', { name: 'Du følger ikke længere' }).waitFor();
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/api/open/landsbybus-noerreby/follow',
      '/api/open/following/confirm',
      '/api/open/following/stop',
    ]);
  });

  it('finds the processes of the town, and back', async () => {
    const { page } = await visit('desk', slug);
    await page.getByRole('link', { name: 'Alle forløb i Nørreby' }).click();
    await page.waitForSelector('.open-row');
    expect(await page.locator('.open-row').count()).toBe(1);
    await page.getByRole('link', { name: 'Vis alle byer' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.open-row').length === 3);
    await page.getByRole('link', { name: /Får Nørreby sin egen bus/ }).click();
    await page.waitForSelector('.route-line');
  });

  it('prints a poster whose code leads to the page', async () => {
    const { page } = await visit('desk', `${slug}/plakat`);
    const code = page.getByRole('img', { name: `QR-kode, der fører til ${server.address}${slug}` });
    expect(await code.locator('path').getAttribute('d')).toMatch(/^M\d+ \d+h1v1h-1z/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.poster-tools').isVisible()).toBe(false);
    expect(await code.isVisible()).toBe(true);
  });

  it('writes a letter and is told until when it is answered', async () => {
    const { page } = await visit('phone', '/skriv');
    await page.getByRole('textbox', { name: 'Hvilken by handler det om?' }).fill('Engby');
    await page.getByRole('textbox', { name: 'Hvad drejer det sig om?' }).fill('Bænke ved søen');
    await page.getByRole('textbox', { name: 'Hvad kan vi gøre sammen?' }).fill('Kan kommunen give træet?');
    await page.getByRole('button', { name: 'Send brevet' }).click();
    await page.getByText('Svar senest torsdag 26. november').waitFor();
    expect(new URL(page.url()).hash).toBe(`#${secret}`);
    expect(server.asked[0]).toMatchObject({
      path: '/api/open/letters',
      body: { town: 'Engby', subject: 'Bænke ved søen', text: 'Kan kommunen give træet?' },
    });
  });
});

describe('the case worker', () => {
  it('reads what citizens wrote before others do', async () => {
    const staff = await house.serve({ person: 'case-worker' });
    const { page } = await house.open('desk', `${staff.address}/forloeb/${caseId}`);
    const panel = page.getByRole('region', { name: 'Fra borgerne' });
    await panel.getByText('Min mor på 81 kan ikke selv køre til lægen.').waitFor();
    expect(await findings(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Afvis', exact: true }).first().click();
    await panel.getByRole('button', { name: 'Afvis med den grund' }).click();
    await panel.getByText('Udfyld Hvorfor.').waitFor();
    await panel.getByRole('textbox', { name: 'Hvorfor?' }).fill('Reklame');
    await panel.getByRole('button', { name: 'Afvis med den grund' }).click();
    await page.getByText('Det er afvist.').waitFor();
    expect(staff.asked).toMatchObject([
      {
        path: `/api/cases/${caseId}/inbound/inputs/input-1/moderate`,
        body: { verdict: 'rejected', reason: 'Reklame' },
      },
    ]);
  });
});

it('nobody at the bus shelter loads the house: a citizens’ page brings no drawing and no editor', async () => {
  const { page } = await visit('phone', '/f/om');
  await page.waitForSelector('h1');
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  expect(scripts.filter((name) => /drawing|task-dialog|designer/.test(name))).toEqual([]);
});
