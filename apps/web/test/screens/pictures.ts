import type { Page } from 'playwright-core';
import type { router } from '../../src/router.tsx';
import type { Seeds } from './seeds.ts';

export type Size = 'desk' | 'phone';

/** One picture, taken at both sizes unless `only` says otherwise. */
export type Picture = {
  /** Of its file, before the width. */
  name: string;
  /** Undefined: the seeds have no such thing today. */
  at: (seeds: Seeds) => string | undefined | Promise<string | undefined>;
  /** Who looks; nobody who is in when absent. */
  as?: string;
  /** What stands there when it is whole. */
  ready: string;
  /** Done on it first. */
  act?: (page: Page, size: Size) => Promise<unknown>;
  only?: Size;
  /** To its foot. */
  full?: boolean;
};

type Address = keyof (typeof router)['routesByPath'];

const worker = 'case-worker';
const designer = 'process-designer';
const councillor = 'councillor-1';
const secretary = 'council-secretary';
const finance = 'finance-officer';

const bus = 'Landsbybus Nørreby';
const drawn = '.outline-step, .react-flow__node, .outline';
/** The draft with one deadlock and one money leak. */
const trial = '/processer/landsbybus-forsoeg/tegn';
const secret = 'k'.repeat(43);

/** No address without the thing. */
const of = (id: string | undefined, address: (id: string) => string) => (id === undefined ? undefined : address(id));

const caseAt =
  (title: string, search = '') =>
  (seeds: Seeds) =>
    of(seeds.case(title), (id) => `/forloeb/${id}${search}`);
const press = (key: string) => (page: Page) => page.keyboard.press(key);
const click =
  (name: string | RegExp, role: 'button' | 'tab' | 'link' = 'button') =>
  (page: Page) =>
    page.getByRole(role, { name }).first().click();
const choose = (node: string) => (page: Page, size: Size) =>
  size === 'desk'
    ? page.locator('.react-flow__node', { hasText: node }).first().click()
    : page.getByLabel(`Navn: ${node}`).first().focus();
const inTurn =
  (...acts: ((page: Page, size: Size) => Promise<unknown>)[]) =>
  async (page: Page, size: Size) => {
    for (const act of acts) await act(page, size);
  };

/** The command menu comes when its code has come. */
async function find(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.find-option').first().waitFor();
}

/** Some steps back on the line of time. */
async function past(page: Page): Promise<void> {
  const slider = page.getByRole('slider').first();
  await slider.focus();
  for (let back = 0; back < 4; back += 1) await page.keyboard.press('ArrowLeft');
}

/** The drawing has been looked at. */
const checked = (page: Page): Promise<unknown> =>
  page.waitForSelector('.problems-chip:not(.chip-busy)', { state: 'attached' });

const ofCase = { as: worker, ready: drawn };
const ofDesigner = { as: designer, ready: drawn };
const dialog = '.form-foot, [role="dialog"]';

/** Pictures of every address of the router; the compiler names one that has none. */
export const pictures: Record<Address, readonly Picture[]> = {
  // Leads to the room that is one's own first.
  '/': [],
  '/hvem': [
    {
      name: 'start',
      at: () => '/hvem',
      ready: '.start-featured .token',
      act: (page) => page.locator('.start-line-wrong').waitFor(),
    },
    { name: 'login-failed', at: () => '/hvem?fejl=loginFailed', ready: '.login-fault' },
  ],
  '/deltag': [
    { name: 'invited', at: ({ link }) => of(link, (id) => `/deltag#${id}`), ready: drawn },
    { name: 'invited-used', at: () => `/deltag#${secret}`, ready: '.empty h1' },
  ],
  '/arbejde': [
    {
      name: 'inbox',
      as: worker,
      at: ({ letter }) => of(letter, (id) => `/arbejde?brev=${id}`),
      ready: '.letter-paper',
    },
    { name: 'inbox-list', as: worker, at: () => '/arbejde', ready: '.inbox-row' },
    { name: 'inbox-empty', as: worker, at: () => '/arbejde?q=findes-ikke', ready: '.empty' },
    {
      name: 'recommendation',
      as: worker,
      at: ({ recommendation }) => of(recommendation, (id) => `/arbejde?indstilling=${id}`),
      ready: '.form-body',
    },
  ],
  '/forloeb': [
    { name: 'cases', as: worker, at: () => '/forloeb', ready: '.row-link' },
    { name: 'cases-empty', as: worker, at: () => '/forloeb?q=findes-ikke', ready: '.empty' },
    { name: 'start-case', as: worker, at: () => '/forloeb', ready: '.row-link', act: click('Start et forløb') },
    { name: 'menu', as: worker, at: () => '/forloeb', ready: '.row-link', act: find },
    { name: 'clock', as: worker, at: () => '/forloeb', ready: '.row-link', act: click(/Demo-ur/) },
    { name: 'person', as: worker, at: () => '/forloeb', ready: '.row-link', act: click(/Skift person/), only: 'desk' },
    { name: 'more', as: worker, at: () => '/forloeb', ready: '.row-link', act: click('Mere'), only: 'phone' },
    {
      name: 'offline',
      as: worker,
      at: () => '/forloeb',
      ready: '.row-link',
      act: (page) => page.context().setOffline(true),
    },
  ],
  '/forloeb/$id': [
    { ...ofCase, name: 'case', at: caseAt(bus) },
    { ...ofCase, name: 'case-whole', at: caseAt(bus), act: click('Vis hele tegningen'), full: true, only: 'desk' },
    { ...ofCase, name: 'case-family', at: caseAt('Green Team Nørreby'), full: true, only: 'desk' },
    { ...ofCase, name: 'case-foot', at: caseAt('Bymidte Vesterby'), full: true, only: 'desk' },
    { ...ofCase, name: 'case-drawing', at: caseAt(bus), act: click('Tegning', 'tab'), only: 'phone' },
    { ...ofCase, name: 'case-story', at: caseAt(bus), act: click('Historien', 'tab'), only: 'phone' },
    { ...ofCase, name: 'case-money', at: caseAt(bus), act: click('Pengene', 'tab'), only: 'phone' },
    { ...ofCase, name: 'case-past', at: caseAt(bus), act: past, only: 'desk' },
    { ...ofCase, name: 'case-missing', at: () => '/forloeb/findes-ikke', ready: '.empty' },
    { ...ofCase, name: 'case-invite', at: caseAt(bus, '?vis=inviter'), ready: dialog },
    { ...ofCase, name: 'case-redraw', at: caseAt('Bymidte Østerby', '?vis=tilpas'), ready: dialog },
    { ...ofCase, name: 'case-replicate', at: caseAt(bus, '?vis=by'), ready: dialog },
    { ...ofCase, name: 'case-cancel', at: caseAt(bus, '?vis=afslut'), ready: dialog },
    {
      ...ofCase,
      name: 'task',
      at: async (seeds) =>
        of(await seeds.task('Bymidte Østerby'), (id) => caseAt('Bymidte Østerby', `?opgave=${id}`)(seeds) ?? ''),
      ready: '.form',
    },
    { ...ofCase, name: 'incident', at: ({ incident }) => of(incident, (id) => `/forloeb/${id}`), ready: '.alert' },
  ],
  '/forloeb/$id/tegn': [{ ...ofCase, name: 'case-own-drawing', at: caseAt(bus, '/tegn') }],
  '/processer': [
    { name: 'processes', as: designer, at: () => '/processer', ready: '.process-card svg' },
    { name: 'process-new', as: designer, at: () => '/processer', ready: '.process-card svg', act: click('Ny proces') },
  ],
  '/processer/$key/versioner': [
    { name: 'versions', as: designer, at: () => '/processer/village-bus/versioner', ready: '.version-row, h1' },
  ],
  '/processer/$key/tegn': [
    { ...ofDesigner, name: 'designer', at: () => '/processer/village-bus/tegn' },
    { ...ofDesigner, name: 'designer-step', at: () => '/processer/village-bus/tegn', act: choose('Borgermøde') },
    {
      ...ofDesigner,
      name: 'designer-plus',
      at: () => '/processer/village-bus/tegn',
      act: inTurn(choose('Borgermøde'), (page) => page.locator('.editor-keys').focus(), press('+')),
      only: 'desk',
    },
    {
      ...ofDesigner,
      name: 'designer-problems',
      at: () => trial,
      act: checked,
    },
    {
      ...ofDesigner,
      name: 'designer-show',
      at: () => trial,
      act: inTurn(
        checked,
        click('Vis hvordan'),
        (page) => page.locator('.play-wrong button').click(),
        (page) => page.mouse.move(0, 0),
        (page) => page.locator('.play-harm').waitFor(),
      ),
      only: 'desk',
    },
    {
      ...ofDesigner,
      name: 'designer-try',
      at: () => '/processer/village-bus/tegn',
      act: inTurn(checked, click('Afprøv')),
      only: 'desk',
    },
    { ...ofDesigner, name: 'designer-missing', at: () => '/processer/findes-ikke/tegn', ready: '.empty' },
  ],
  '/byraad': [
    { name: 'council', as: councillor, at: () => '/byraad', ready: '.agenda-row' },
    { name: 'council-empty', as: councillor, at: () => '/byraad?organ=financeCommittee', ready: '.empty-panel' },
  ],
  '/byraad/moede/$id': [
    { name: 'room', as: secretary, at: ({ meeting }) => of(meeting, (id) => `/byraad/moede/${id}`), ready: 'h1' },
    {
      name: 'room-item',
      as: secretary,
      at: ({ meeting, item }) => of(item, (id) => `/byraad/moede/${meeting}?punkt=${id}`),
      ready: 'h1',
    },
    {
      name: 'room-attendance',
      as: secretary,
      at: ({ meeting, item }) => of(item, (id) => `/byraad/moede/${meeting}?punkt=${id}`),
      ready: 'h1',
      act: click('Skriv fremmøde'),
    },
  ],
  '/byraad/punkt/$id': [
    {
      name: 'item',
      as: councillor,
      at: ({ item }) => of(item, (id) => `/byraad/punkt/${id}`),
      ready: '.ahead-card',
      full: true,
    },
  ],
  '/oekonomi': [{ name: 'finance-areas', as: finance, at: () => '/oekonomi', ready: '.finance-area' }],
  '/oekonomi/$area': [
    {
      name: 'finance',
      as: finance,
      at: ({ area }) => of(area, (id) => `/oekonomi/${id}`),
      ready: '.finance-balance',
      full: true,
    },
  ],
  '/f': [{ name: 'open-list', at: () => '/f', ready: '.open-row', full: true }],
  '/f/om': [{ name: 'open-about', at: () => '/f/om', ready: 'h1', full: true }],
  '/f/bekraeft': [{ name: 'open-confirm', at: () => `/f/bekraeft#${secret}`, ready: 'h1' }],
  '/f/stop': [{ name: 'open-stop', at: () => `/f/stop#${secret}`, ready: 'h1' }],
  '/f/$slug': [
    { name: 'open', at: () => '/f/landsbybus-noerreby', ready: '.route-line', full: true },
    {
      name: 'open-granted',
      at: ({ granted }) => of(granted, (slug) => `/f/${slug}`),
      ready: '.route-line',
      full: true,
    },
    { name: 'open-missing', at: () => '/f/findes-ikke', ready: '.empty, h1' },
  ],
  '/f/$slug/plakat': [{ name: 'open-poster', at: () => '/f/landsbybus-noerreby/plakat', ready: '.qr', full: true }],
  '/skriv': [{ name: 'open-write', at: () => '/skriv', ready: 'form', full: true }],
  '/skriv/svar': [{ name: 'open-letter-missing', at: () => `/skriv/svar#${secret}`, ready: 'h1' }],
};

/** Where no address of the router leads. */
export const elsewhere: readonly Picture[] = [
  { name: 'not-found', as: worker, at: () => '/findes-ikke', ready: '.empty' },
];
