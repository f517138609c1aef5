import { findings } from '../axe.ts';
import { caseId } from '../fixtures/noerreby.ts';
import { openHouse } from '../house.ts';
import type { WebServer } from '../server.ts';

const house = openHouse();

let server: WebServer;

beforeEach(async () => {
  server = await house.serve();
});

const visit = (size: 'desk' | 'phone', path: string) => house.open(size, server.address + path);

const states = [
  ['my work', '/arbejde', '.inbox-row'],
  ['a letter beside the list', '/arbejde?brev=letter-1', '.letter-paper'],
  ['a letter that was refused', '/arbejde?brev=letter-0', '.letter-answer'],
  ['a recommendation', '/arbejde?indstilling=item-1', '.form'],
  ['a task with what stands beside it', `/forloeb/${caseId}?opgave=i14`, '.task-beside'],
] as const;

describe.each(['desk', 'phone'] as const)('the case worker’s room on a %s', (size) => {
  it.each(states)('%s has no finding of axe and no complaint in the console', async (_, path, ready) => {
    const { page, complaints } = await visit(size, path);
    await page.waitForSelector(ready);
    await page.waitForTimeout(400);
    expect(await findings(page)).toEqual([]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('my work', () => {
  it('is where a case worker begins', async () => {
    const { page } = await visit('desk', '/');
    await page.waitForURL('**/arbejde');
    await page.waitForSelector('.inbox-row');
    expect(await page.locator('.inbox-head').innerText()).toContain('2 skal have svar i dag');
  });

  it('is grouped by the day one must act, with how much there is', async () => {
    const { page } = await visit('desk', '/arbejde');
    await page.waitForSelector('text=Landsbybus Sønderby');
    const headings = await page.locator('.inbox-group h2').allInnerTexts();
    expect(headings).toEqual(['Svar i dag 2', 'Denne uge 3', 'Senere 1', 'Venter på andre 99+']);
    expect(await page.locator('.inbox-row', { hasText: 'Læserbrev' }).innerText()).toContain('Inden i morgen');
    expect(await page.locator('.inbox-row', { hasText: 'Bymidte Østerby' }).innerText()).toContain('Stille i 21 dage');
  });

  it('is narrowed in the address, and kept as a view by its name', async () => {
    const { page } = await visit('desk', '/arbejde');
    await page.getByRole('button', { name: /^By/ }).click();
    await page.getByRole('option', { name: 'Nørreby' }).click();
    await page.waitForURL(/by=N/);
    await page.getByRole('button', { name: 'Gem visning' }).click();
    await page.getByRole('textbox', { name: 'Navn' }).fill('Busser');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.waitForSelector('.view-here:has-text("Busser")');
    expect(server.asked).toMatchObject([{ path: '/api/views', body: { name: 'Busser', search: { by: 'Nørreby' } } }]);
    await page.getByRole('link', { name: 'Mine' }).click();
    await page.waitForURL((url) => url.search === '');
    await page.goBack();
    await page.waitForSelector('.view-here:has-text("Busser")');
  });

  it('is gone through by j and k, and opened by Enter', async () => {
    const { page } = await visit('desk', '/arbejde');
    await page.waitForSelector('text=Bymidte Østerby');
    const here = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('j');
    expect(await here()).toBe('Læserbrev om torvet');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await here()).toBe('Landsbybus Sønderby');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.letter-paper');
    expect(await here()).toBe('Læserbrev om torvet');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('jk');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jk');
  });

  it('takes a task and puts it back, and tries again what stands still', async () => {
    const { page } = await visit('desk', '/arbejde');
    await page.getByRole('button', { name: /Læg opgaven Landsbybus Nørreby/ }).click();
    await page.waitForSelector('.toast');
    await page.getByRole('button', { name: 'Prøv igen: Landsbybus Sønderby' }).click();
    await page.waitForSelector('.toast >> nth=1');
    expect(server.asked.map(({ path }) => path)).toEqual([
      `/api/cases/${caseId}/tasks/i14/release`,
      expect.stringMatching(/incidents\/e\d+\/retry$/),
    ]);
  });

  it('folds what waits for others on a phone', async () => {
    const { page } = await visit('phone', '/arbejde');
    await page.waitForSelector('.inbox-folded');
    expect(await page.getByText('Green Team Engby').isVisible()).toBe(false);
    await page.locator('.inbox-folded summary').click();
    expect(await page.getByText('Green Team Engby').isVisible()).toBe(true);
  });
});

describe('a letter', () => {
  it('has its answer beside it: by telephone, with what was said', async () => {
    const { page } = await visit('desk', '/arbejde?brev=letter-1');
    await page.waitForSelector('.letter-clock');
    expect(await page.locator('.letter').innerText()).toContain('Svar inden i morgen kl. 12');
    await page.getByRole('button', { name: 'Ring', exact: true }).click();
    await page.getByRole('textbox', { name: 'Hvad sagde I til hinanden?' }).fill('Vi kommer på lørdag.');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gem svaret' }).click();
    await page.waitForSelector('.toast');
    expect(server.asked).toMatchObject([
      { path: '/api/letters/letter-1/answer', body: { how: 'phone', text: 'Vi kommer på lørdag.' } },
    ]);
  });

  it('answered in writing, says where it goes', async () => {
    const { page } = await visit('phone', '/arbejde?brev=letter-1');
    await page.getByRole('button', { name: 'Skriv' }).click();
    await page.waitForSelector('text=Svaret sendes til borger@example.org.');
  });

  it('is refused only with a reason, and tells of the one before', async () => {
    const { page } = await visit('desk', '/arbejde?brev=letter-1');
    await page.getByRole('button', { name: 'Afslå med en grund' }).click();
    expect(await page.getByRole('button', { name: 'Afslå', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Hvorfor ikke?' }).fill('Torvet er solgt.');
    await page.getByRole('button', { name: 'Afslå', exact: true }).click();
    await page.waitForSelector('.toast');
    expect(server.asked).toMatchObject([
      { path: '/api/letters/letter-1/refuse', body: { reason: 'Torvet er solgt.' } },
    ]);
    await page.getByRole('link', { name: 'Læs begrundelsen' }).click();
    await page.waitForSelector('text=fjernvarmerør');
  });

  it.each(['desk', 'phone'] as const)(
    'on paper is written down on a %s, and its answer is due from the day it came',
    async (size) => {
      const { page } = await visit(size, '/arbejde');
      await page.getByRole('button', { name: 'Registrér et brev' }).click();
      const dialog = page.getByRole('dialog', { name: 'Registrér et brev' });
      const go = dialog.getByRole('button', { name: 'Registrér' });
      await dialog.getByRole('textbox', { name: 'By', exact: true }).fill('Engby');
      await dialog.getByRole('textbox', { name: 'Emne' }).fill('Læserbrev om torvet');
      expect(await go.isDisabled()).toBe(true);
      await dialog.getByRole('textbox', { name: 'Brevet' }).fill('Lindetræet er fældet.');
      await dialog.getByRole('spinbutton').first().press('ArrowDown');
      expect(await findings(page)).toEqual([]);
      await go.click();
      await page.waitForURL(/brev=letter-1/);
      expect(server.asked).toMatchObject([
        {
          path: '/api/letters',
          body: { town: 'Engby', subject: 'Læserbrev om torvet', receivedAt: expect.stringMatching(/T11:00:00/) },
        },
      ]);
    },
  );

  it('starts a case in a town, prefilled with what it says', async () => {
    const { page } = await visit('desk', '/arbejde?brev=letter-1');
    await page
      .locator('.letter')
      .getByRole('button', { name: /Mønster/ })
      .click();
    await page.getByRole('option', { name: 'Busrute byttes til landsbybus' }).click();
    await page.getByRole('button', { name: 'Start forløb', exact: true }).click();
    await page.waitForSelector('.dialog form');
    expect(await page.getByRole('textbox', { name: 'Byens brev' }).inputValue()).toContain('Lindetræet er fældet');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start forløbet' }).click();
    await page.waitForURL(`**/forloeb/${caseId}`);
    expect(server.asked[0]).toMatchObject({
      path: '/api/cases',
      body: { letterId: 'letter-1', town: 'Engby', input: { contact: 'En borger i Engby, borger@example.org' } },
    });
  });
});

describe('a task', () => {
  const path = `/forloeb/${caseId}?opgave=i15`;

  it('keeps what is half filled, and says where it is sent', async () => {
    const { page } = await visit('desk', path);
    await page.getByRole('textbox', { name: 'Hvilken bus?' }).fill('Elbus');
    await page.getByRole('textbox', { name: 'Pris' }).fill('424.069');
    await page.waitForSelector('text=Kladden er gemt');
    await page.waitForSelector('text=Initiativgruppen');
    expect(await page.locator('.goes-to').innerText()).toContain('Sendes til initiativgruppen: Visionsplan');
    expect(server.asides.find((aside) => aside.path.endsWith('/draft'))?.body).toMatchObject({
      data: { bus: 'Elbus' },
    });
  });

  it('is noted on somebody’s behalf, by name, and undone from its toast', async () => {
    const { page } = await visit('desk', path);
    await page.getByRole('textbox', { name: 'Hvilken bus?' }).fill('Elbus');
    await page.getByRole('textbox', { name: 'Pris' }).fill('424.069');
    await page.getByRole('textbox', { name: 'Hvem (navn)' }).fill('Formanden');
    await page.getByRole('button', { name: 'Afslut trin' }).click();
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await page.waitForSelector('text=Trinnet er åbnet igen.');
    expect(server.asked).toMatchObject([
      {
        path: `/api/cases/${caseId}/tasks/i15/complete`,
        body: { onBehalfOf: 'bus-association', behalfName: 'Formanden' },
      },
      { path: `/api/cases/${caseId}/tasks/i15/reopen` },
    ]);
  });

  it('done, is opened again with a reason, when one has seen what comes of it', async () => {
    const { page } = await visit('desk', `/forloeb/${caseId}`);
    await page.getByText('Udførte trin').click();
    await page.getByRole('button', { name: 'Genåbn Svar byen' }).click();
    await page.waitForSelector('.reopen-parts');
    expect(await page.locator('.reopen-parts').innerText()).toContain('E-mail til byen er sendt');
    await page.getByRole('textbox', { name: 'Hvorfor skal trinnet gøres om?' }).fill('Datoen var forkert');
    expect(await page.getByRole('button', { name: 'Genåbn', exact: true }).isDisabled()).toBe(true);
    await page.getByText('Jeg ved, at dette bliver stående').click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Genåbn', exact: true }).click();
    await page.waitForSelector('.toast');
    expect(server.asked[0]).toMatchObject({ body: { reason: 'Datoen var forkert', seq: 9, accepts: ['m1'] } });
  });
});

it('a recommendation is drafted from its case, and mended', async () => {
  const { page } = await visit('desk', '/arbejde');
  await page.getByRole('link', { name: 'Bymidte Vesterby' }).click();
  await page.getByRole('button', { name: 'Skriv sagsfremstillingen fra forløbet' }).click();
  expect(await page.getByRole('textbox', { name: 'Sagsfremstilling' }).inputValue()).toContain('Uenighed');
  await page.getByRole('button', { name: 'Gem indstillingen' }).click();
  await page.waitForSelector('.toast');
  expect(server.asked[0]).toMatchObject({ path: '/api/items/item-1/recommendation' });
});
