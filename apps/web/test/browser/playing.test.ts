import type { Locator, Page } from 'playwright-core';
import { findings } from '../axe.ts';
import type { sizes } from '../browser.ts';
import { brokenVillageBus } from '../drafts-broken.ts';
import { keepDrafts, villageBus } from '../drafts.ts';
import { openHouse } from '../house.ts';
import { keepVersions, type Versions } from '../versions.ts';
import type { WebServer } from '../server.ts';

const house = openHouse();

let server: WebServer;

beforeAll(async () => {
  server = await house.serve({ person: 'designer' });
});

type Drawn = { page: Page; complaints: string[]; versions: Versions };

async function draw(
  key: 'village-bus' | 'broken',
  { size = 'desk', path = 'tegn' }: { size?: keyof typeof sizes; path?: string } = {},
): Promise<Drawn> {
  const { page, complaints } = await house.open(size, `${server.address}/hvem`);
  page.setDefaultTimeout(20_000);
  await keepDrafts(page, {
    'village-bus': { revision: 3, ...villageBus },
    broken: { revision: 1, ...brokenVillageBus() },
  });
  const versions = await keepVersions(page);
  await page.goto(`${server.address}/processer/${key}/${path}`);
  return { page, complaints, versions };
}

const problem = (page: Page, words: string): Locator => page.locator('.problem', { hasText: words });
const chip = (page: Page, words: string): Promise<unknown> =>
  page.waitForSelector(`.problems-chip:has-text("${words}")`);
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

describe('a draft with one deadlock and one money leak', () => {
  it('is shown how, mended, and published', async () => {
    const { page, complaints, versions } = await draw('broken');
    await chip(page, '2 fejl');
    expect(await page.locator('.finding').allInnerTexts()).toEqual(expect.arrayContaining(['1', '2']));
    expect(await problem(page, 'gå i stå').innerText()).toContain('trin bag ved det nås aldrig');

    await button(page, 'Udgiv').click();
    await button(page, 'Vis de 2 fejl').waitFor();
    expect(await button(page, 'Udgiv').last().isDisabled()).toBe(true);
    await button(page, 'Vis de 2 fejl').click();

    await problem(page, 'uden formål')
      .getByRole('button', { name: /Vis hvordan/ })
      .click();
    await page.getByText('Eksempel. Intet bliver gemt').waitFor();
    await page.locator('.editor-keys').focus();
    await page.keyboard.press('End');
    await page.waitForSelector('.play-harm');
    expect(await page.locator('.play-harm').innerText()).toBe('100.000 kr. kan ende uden formål');
    expect(await page.locator('.play-steps').innerText()).toContain('afvist');
    expect(await page.locator('.money-some').allInnerTexts()).toEqual([expect.stringContaining('100.000 kr.')]);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.play-harm').count()).toBe(0);
    expect(await findings(page)).toEqual([]);

    await button(page, 'Ret det').click();
    await page.getByText('gives resten af “Frigjorte midler fra ruten” tilbage').waitFor();
    await chip(page, '1 fejl');
    await problem(page, 'gå i stå')
      .getByRole('button', { name: /Ret det/ })
      .click();
    await chip(page, 'Ingen fejl');

    await button(page, 'Udgiv').click();
    await page.getByLabel('Hvad er ændret?').fill('Pengene går tilbage, når byrådet siger nej');
    await page.locator('.form-foot .button-primary').dblclick();
    await page.getByText('Version 1 er udgivet').waitFor();
    expect(versions.published).toHaveLength(1);
    await button(page, 'Start et forløb').click();
    await page.getByRole('dialog').waitFor();
    expect(complaints).toEqual([]);
  }, 120_000);

  it('is mended as one thing to undo', async () => {
    const { page } = await draw('broken');
    await chip(page, '2 fejl');
    await problem(page, 'uden formål')
      .getByRole('button', { name: /Ret det/ })
      .click();
    await chip(page, '1 fejl');
    await page
      .locator('.designer-tools')
      .getByRole('button', { name: /^Fortryd/ })
      .click();
    await chip(page, '2 fejl');
    expect(
      await page
        .locator('.designer-tools')
        .getByRole('button', { name: /^Fortryd/ })
        .isDisabled(),
    ).toBe(true);
  }, 60_000);

  it('is checked anew while one draws, without a fault for axe', async () => {
    const { page } = await draw('broken');
    await chip(page, '2 fejl');
    expect(await findings(page)).toEqual([]);
    await problem(page, 'gå i stå').locator('.problem-title').click();
    await page.locator('.editor-keys').focus();
    await page.keyboard.press('Delete');
    await page.waitForSelector('.problem:has-text("gå i stå")', { state: 'detached' });
  });
});

describe('trying the village bus out', () => {
  const doing = (page: Page): Locator => page.locator('.trial-doing');
  const over = (page: Page): Promise<number> => page.locator('.trial-over').count();

  /** Whatever is asked is answered as it stands; where nobody can act, time goes on. */
  async function goOn(page: Page): Promise<void> {
    const before = await page.locator('.scrub-line strong').innerText();
    const payer = doing(page).getByText('Staten', { exact: true });
    if ((await payer.count()) > 0) await payer.click();
    if ((await doing(page).count()) > 0) await doing(page).locator('.button-primary').click();
    else if ((await page.locator('button.trial-offer').count()) > 0) {
      await page.locator('button.trial-offer').first().click();
      await doing(page).locator('.button-primary').click();
    } else await page.locator('.trial-jump').first().click();
    await page.waitForFunction(
      `document.querySelector('.trial-over, .trial-incident') || document.querySelector('.scrub-line strong').textContent !== ${JSON.stringify(before)}`,
    );
  }

  it('goes from the letter to the end, by the real engine', async () => {
    const { page, complaints } = await draw('village-bus');
    await button(page, 'Afprøv').click();
    await page.getByLabel('By', { exact: true }).fill('Nørreby');
    await button(page, 'Begynd').click();
    await page.waitForSelector('.scrub');
    for (let step = 0; step < 60 && (await over(page)) === 0; step += 1) await goOn(page);
    expect(await page.locator('.trial-over').innerText()).toContain('Forløbet er slut: Bussen kører videre');
    expect(await page.locator('.money-now').first().innerText()).toMatch(/Brugt\s+(?!0 kr)/);
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);

  it('says why a way was taken, and goes back to take another', async () => {
    const { page } = await draw('village-bus');
    await button(page, 'Afprøv').click();
    await button(page, 'Begynd').click();
    await page.waitForSelector('.scrub');
    await goOn(page);
    await goOn(page);
    await page.locator('.trial-why summary').click();
    expect(await page.locator('.trial-why').innerText()).toContain('Hvad siger mødet?: opgiver ruten');
    await page.locator('.play-step', { hasText: 'Svar byen' }).getByRole('button').click();
    await page.getByText('Du ser på et tidligere trin').waitFor();
    await doing(page).getByText('Beholder ruten').click();
    await doing(page).locator('.button-primary').click();
    await page.getByText('Forløbet er slut: Ruten bliver').waitFor();
  }, 60_000);
});

describe('the versions of a process', () => {
  it('are listed with who made them and what runs on them, opened, and made a draft again', async () => {
    const { page, complaints } = await draw('village-bus', { path: 'versioner' });
    await page.waitForSelector('.version');
    const first = page.locator('.version').last();
    expect(await first.innerText()).toMatch(/Version 1[\s\S]*Procesdesigner[\s\S]*forløb/);
    expect(await findings(page)).toEqual([]);
    await first.getByRole('button', { name: 'Åbn version 1' }).click();
    await page.waitForSelector('.version-drawing .react-flow__node');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await first.getByRole('button', { name: /Gør til kladde/ }).click();
    await page.locator('.form-foot .button-primary').click();
    await page.waitForSelector('.designer-header');
    await chip(page, 'Ingen fejl');
    expect(complaints).toEqual([]);
  });

  it('are told apart in words before the next one is published', async () => {
    const { page } = await draw('village-bus');
    await chip(page, 'Ingen fejl');
    await page.getByText('Version 1, udgivet. I brug i 5 forløb').waitFor();
    expect(await button(page, 'Udgiv').isDisabled()).toBe(true);
    await page.locator('.react-flow__node', { hasText: 'Svar byen' }).first().click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.saved-line:has-text("Gemt kl.")').waitFor({ state: 'attached' });
    expect(await button(page, 'Udgiv').isDisabled()).toBe(true);
    await page.keyboard.press('F2');
    await page.waitForSelector('.name-editor:focus');
    await page.keyboard.type('Ring til byen');
    await page.keyboard.press('Enter');
    await chip(page, 'Ingen fejl');
    await page.getByText('Version 2, kladde. Version 1 er i brug i 5 forløb').waitFor();
    await button(page, 'Udgiv').click();
    await page.getByText('“Ring til byen” er ændret: navnet').waitFor();
    expect(await page.locator('.publish-body').innerText()).toContain('5 forløb bliver på version 1');
    expect(await findings(page)).toEqual([]);
  });
});

describe('on a phone', () => {
  it('trying out stands below the drawing, without a fault for axe', async () => {
    const { page } = await draw('broken', { size: 'phone' });
    await page.waitForSelector('.problem');
    await button(page, 'Afprøv').click();
    await page.getByRole('button', { name: 'Begynd' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
