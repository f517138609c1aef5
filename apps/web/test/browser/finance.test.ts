import { findings } from '../axe.ts';
import { openHouse } from '../house.ts';
import type { WebServer } from '../server.ts';

const house = openHouse();

const bus = '/oekonomi/kollektiv-trafik';
const sizes = ['desk', 'phone'] as const;

let server: WebServer;

beforeEach(async () => {
  server = await house.serve({ person: 'finance' });
});

async function visit(size: (typeof sizes)[number], path: string, ready = '.finance .finance-balance') {
  const visited = await house.open(size, server.address + path);
  await visited.page.waitForSelector(ready);
  return visited;
}

describe.each(sizes)('the finance room at the size of a %s', (size) => {
  it('has every area with its balance, and says where the promise was broken', async () => {
    const { page, complaints } = await visit(size, '/oekonomi', '.finance-area');
    const area = page.locator('.finance-area', { hasText: 'Kollektiv trafik' });
    expect(await area.innerText()).toContain('125.220 kr.');
    expect(await area.innerText()).toContain('Løftet er brudt');
    expect((await page.locator('main').innerText()).toLowerCase()).not.toContain('besparelse');
    expect(await findings(page)).toEqual([]);
    await area.getByRole('link', { name: 'Kollektiv trafik' }).click();
    await page.waitForURL(/kollektiv-trafik/);
    expect(complaints).toEqual([]);
  });

  it('shows what an area has and what it rests on, and fits', async () => {
    const { page, complaints } = await visit(size, bus);
    await page.getByText('Afvist: Pengene bliver i området.').waitFor();
    expect(await page.locator('s').innerText()).toBe('40.000');
    expect(await page.locator('.finance-proof').innerText()).toBe('Går op: 8.650.000 = 8.484.780 + 40.000 + 125.220');
    const decided = page.getByRole('link', { name: 'Byrådet 28. oktober 2026, punkt 3' }).first();
    expect(await decided.getAttribute('href')).toBe('/byraad/punkt/item-1');
    expect(await page.getByText('40.000 kr. blev flyttet fra Kollektiv trafik til Byer og torve').count()).toBe(1);
    expect(await page.getByText('−69.500').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says what stands there when there is nothing', async () => {
    const { page } = await visit(size, '/oekonomi/natur-og-renhold');
    await page.getByText('Ingen ramme endnu').waitFor();
    await page.getByText('Ingen forløb har penge her endnu').waitFor();
    await page.getByText('Løftet er holdt').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('says when a part could not be fetched, and when an area is not there', async () => {
    const { page } = await visit(size, '/oekonomi/kultur-og-fritid');
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('button', { name: 'Prøv igen' }).count()).toBeGreaterThan(0);
    expect(await findings(page)).toEqual([]);
    await page.goto(`${server.address}/oekonomi/findes-ikke`);
    await page.getByRole('heading', { name: 'Her er der ingenting' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

describe('in the finance room', () => {
  it('another year has its own balance and its own table for a spreadsheet', async () => {
    const { page } = await visit('desk', bus);
    const csv = page.getByRole('link', { name: 'Hent som regneark' });
    expect(await csv.getAttribute('href')).toBe('/api/areas/kollektiv-trafik/postings.csv?year=2026');
    await page.getByRole('link', { name: '2025', exact: true }).click();
    await page.getByText('Til rådighed i 2025').waitFor();
    expect(await csv.getAttribute('href')).toBe('/api/areas/kollektiv-trafik/postings.csv?year=2025');
  });

  it('one asks for money to be carried over, with a reason', async () => {
    const { page } = await visit('desk', bus);
    await page.getByRole('button', { name: 'Bed om overførsel' }).first().click();
    await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Bussen kommer til foråret');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send ønsket' }).click();
    await page.waitForSelector('.toast');
    expect(server.asked[0]).toMatchObject({
      path: '/api/areas/kollektiv-trafik/carry-overs',
      body: { year: 2026, amount: 12_522_000, reason: 'Bussen kommer til foråret' },
    });
  });

  it('one decides what another has asked for, and never what one asked for oneself', async () => {
    const { page } = await visit('desk', bus);
    await page.getByText('En anden end den, der har bedt, afgør det.').waitFor();
    expect(await page.getByRole('button', { name: 'Afgør' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Afgør' }).click();
    await page.getByRole('textbox', { name: 'Hvad bygger det på?' }).fill('Byrådet 25. november, punkt 2');
    await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Projektet er forsinket');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gem afgørelsen' }).click();
    await page.waitForSelector('.toast');
    expect(server.asked[0]).toMatchObject({
      path: '/api/carry-overs/asked-1/decision',
      body: { granted: true, amount: 6_950_000, decision: 'Byrådet 25. november, punkt 2' },
    });
  });
});
