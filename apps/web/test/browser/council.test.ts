import { findings } from '../axe.ts';
import { openHouse } from '../house.ts';

const house = openHouse();

type Who = 'councillor-1' | 'secretary';
async function visit(person: Who, size: 'desk' | 'phone', path: string) {
  const server = await house.serve({ person });
  return { ...(await house.open(size, server.address + path)), server };
}

const room = '/byraad/moede/council.1';
const states = [
  ['the next meeting and what awaits', 'councillor-1', '/byraad', '.agenda-row'],
  ['a committee without meetings', 'councillor-1', '/byraad?organ=financeCommittee', '.empty-panel'],
  ['an item to read', 'councillor-1', '/byraad/punkt/item-7', '.ahead-card'],
  ['minutes to sign', 'councillor-1', '/byraad/moede/council.0', '.sign-rows'],
  ['the room before impartiality is decided', 'secretary', room, '.disqualified-row'],
  ['signatures on paper', 'secretary', '/byraad/moede/council.0', '.sign-rows'],
] as const;

describe.each(['desk', 'phone'] as const)('the council’s room on a %s', (size) => {
  it.each(states)('%s has no finding of axe and no complaint in the console', async (_, person, path, ready) => {
    const { page, complaints } = await visit(person, size, path);
    await page.waitForSelector(ready);
    await page.waitForTimeout(400);
    expect(await findings(page)).toEqual([]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('a councillor with a phone', () => {
  it('sees what is to be decided, its money, and how it came here with its disagreement', async () => {
    const { page } = await visit('councillor-1', 'phone', '/byraad/punkt/item-7');
    await page.waitForSelector('.ahead-card');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Punkt 7: Landsbybus Nørreby');
    expect(await page.locator('.item-decide li').allInnerTexts()).toHaveLength(2);
    expect(await page.locator('.item-facts').innerText()).toMatch(/Beløb[^]*100\.000 kr\.[^]*Område[^]*Dækning/);
    expect(await page.locator('.item-dissent').innerText()).toContain('Uenighed');
    expect(await page.locator('.way-list').innerText()).toContain('Økonomiudvalget: Indstilles godkendt');
  });

  it('looks at what follows a yes and a no, in words and on the drawing', async () => {
    const { page } = await visit('councillor-1', 'phone', '/byraad/punkt/item-7');
    await page.waitForSelector('.ahead-card');
    expect(await page.locator('.ahead-card').allInnerTexts()).toEqual([
      expect.stringContaining('Videre: Bestil køreplan'),
      expect.stringContaining('Afvist, ruten kører'),
    ]);
    await page.getByRole('button', { name: 'Se det på tegningen' }).click();
    await page.waitForSelector('.react-flow__node');
    await page.getByText('Hvis nej', { exact: true }).last().click();
    await page.waitForSelector('.dialog >> text=Afvist, ruten kører');
    expect(await findings(page)).toEqual([]);
  });

  it('says that they may be disqualified, with a reason', async () => {
    const { page, server } = await visit('councillor-1', 'phone', '/byraad/punkt/item-7');
    await page.getByRole('button', { name: 'Jeg kan være inhabil' }).click();
    await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Jeg er kasserer');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sig det til mødet' }).click();
    await page.waitForSelector('.item-raised');
    expect(server.asked).toMatchObject([
      { path: '/api/items/item-7/disqualifications', body: { memberId: 'council.1', reason: 'Jeg er kasserer' } },
    ]);
  });
});

describe('the secretary in the room', () => {
  it('decides impartiality first, then without a vote, and sees where the case goes', async () => {
    const { page, server } = await visit('secretary', 'desk', room);
    await page.waitForSelector('.item-locked');
    expect(await page.locator('.quorum').innerText()).toMatch(/25 af 27 til stede[^]*Beslutningsdygtigt/);
    expect(await page.locator('.room-middle .item-locked').innerText()).toContain(
      'åbner, når inhabiliteten er afgjort',
    );
    await page.getByRole('button', { name: 'Er inhabil: Byrådsmedlem 14' }).click();
    await page.getByRole('button', { name: 'Godkendt uden afstemning' }).click();
    expect(await page.locator('.minutes-box').innerText()).toContain('Inhabil: Byrådsmedlem 14.');
    expect(await page.locator('.room-confirm').innerText()).toContain('Videre: Bestil køreplan');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bekræft beslutning' }).click();
    await page.waitForSelector('.room-confirm >> text=Besluttet');
    expect(server.asked.at(-1)).toMatchObject({
      path: '/api/items/item-7/close',
      body: { outcome: 'approved', how: 'withoutVote', data: { granted: 10_000_000 } },
    });
  });

  it('counts votes by list, with a dissenting opinion of those who lost', async () => {
    const { page, server } = await visit('secretary', 'desk', room);
    await page.getByRole('button', { name: 'Er inhabil: Byrådsmedlem 14' }).click();
    await page.getByRole('button', { name: 'Registrér stemmer' }).click();
    await page.getByRole('textbox', { name: 'For, Torvelisten' }).fill('0');
    await page.getByRole('textbox', { name: 'Imod, Torvelisten' }).fill('5');
    await page.keyboard.press('Tab');
    await page.waitForSelector('.minutes-box >> text=Vedtaget med 19 stemmer mod 5');
    await page.getByRole('button', { name: 'Tilføj afvigende mening' }).click();
    await page.getByRole('textbox', { name: 'Afvigende mening' }).fill('Der er langt til bussen');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bekræft beslutning' }).click();
    await page.waitForSelector('.room-confirm >> text=Besluttet');
    const [votes, close] = server.asked.slice(-2);
    expect(votes).toMatchObject({ path: '/api/items/item-7/votes', body: { by: 'list' } });
    expect(close).toMatchObject({ body: { how: 'votes', dissents: [{ list: 'C', text: 'Der er langt til bussen' }] } });
  });

  it('unfolds the agenda on a phone, and it folds again when an item is chosen', async () => {
    const { page } = await visit('secretary', 'phone', room);
    const agenda = page.getByRole('navigation', { name: 'Dagsorden' });
    await agenda.getByText('punkter er afgjort').click();
    await agenda.getByRole('link').first().click();
    await agenda.getByRole('link').first().waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get('punkt')).toBe('item-1');
  });

  it('writes who has come, one tap a member', async () => {
    const { page, server } = await visit('secretary', 'desk', room);
    await page.getByRole('button', { name: 'Ret fremmøde' }).click();
    await page.getByRole('button', { name: 'Byrådsmedlem 26', exact: true }).click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gem fremmøde' }).click();
    await page.waitForSelector('.quorum >> text=26 af 27');
    const sent = server.asked.at(-1)?.body as { present: object[] } | undefined;
    expect(sent?.present).toContainEqual({ memberId: 'council.26' });
  });

  it('records a decision made elsewhere, with where it stands', async () => {
    const { page, server } = await visit('secretary', 'desk', room);
    await page.getByRole('button', { name: 'Er ikke inhabil: Byrådsmedlem 14' }).click();
    await page.getByText('Beslutningen er truffet i kommunens eget system').click();
    await page.getByRole('textbox', { name: 'Henvisning til protokollen' }).fill('Byrådets protokol, punkt 7');
    await page.getByRole('button', { name: 'Afvist' }).click();
    expect(await page.getByRole('button', { name: 'Bekræft beslutning' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Begrundelse' }).fill('Der er ikke penge til det');
    await page.getByRole('button', { name: 'Bekræft beslutning' }).click();
    await page.waitForSelector('.room-confirm >> text=Besluttet');
    expect(server.asked.at(-1)).toMatchObject({
      body: {
        ...{ outcome: 'rejected', how: 'elsewhere' },
        data: { decisionText: 'Der er ikke penge til det', minutesRef: 'Byrådets protokol, punkt 7' },
      },
    });
  });
});
